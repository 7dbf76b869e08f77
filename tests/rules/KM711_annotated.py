"""Layers that a function is given, with annotations."""
import tensorflow as tf
from tensorflow import keras


class Generator(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = keras.layers.Dense(3)

    def call(self, x, training=True):
        return self.dense(x)


class Plain:
    def __call__(self, x, training):
        return x


def step(noise, generator: Generator, plain: Plain):
    with tf.GradientTape() as tape:
        fake = generator(noise, True)  #~ KM711
        fake = plain(fake, True)
    return tape.gradient(fake, generator.trainable_variables)


def either(noise, generator: Generator):
    generator = pick(generator)
    return generator(noise, True)
