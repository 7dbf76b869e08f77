"""The layer is in the model that is not saved."""
import keras
from keras import layers


class Scale(layers.Layer):
    def __init__(self, inner):
        super().__init__()
        self.inner = inner

    def call(self, x):
        return self.inner(x)


def tail(x):
    scale = Scale(layers.Dense(2))
    return scale(x)


def first():
    x = keras.Input((4,))
    return keras.Model(x, tail(x))


def second():
    x = keras.Input((4,))
    return keras.Model(x, layers.Dense(3)(x))


one = first()
two = second()
two.save("two.keras")
