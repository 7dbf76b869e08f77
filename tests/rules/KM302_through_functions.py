"""Layers with parts that are objects, made in several models."""
import keras
from keras import layers


class Scale(layers.Layer):
    def __init__(self, inner):  #~ KM302
        super().__init__()
        self.inner = inner

    def call(self, x):
        return self.inner(x)


def inputs():
    return keras.Input((4,))


def tail(x):
    scale = Scale(layers.Dense(2))
    return scale(x)


def first():
    x = inputs()
    return keras.Model(x, tail(x))


def second():
    x = inputs()
    return keras.Model(x, layers.Dense(3)(x))


one = first()
two = second()
one.save("one.keras")
