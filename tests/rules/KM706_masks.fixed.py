import numpy as np
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers


class Positions(layers.Layer):
    def __init__(self, length, words, dim, **kwargs):
        super().__init__(**kwargs)
        self.words = layers.Embedding(words, dim)
        self.places = layers.Embedding(length, dim)

    def call(self, inputs):
        return self.words(inputs) + self.places(tf.range(tf.shape(inputs)[-1]))

    def compute_mask(self, inputs, mask=None):
        return keras.ops.not_equal(inputs, 0)


class Halves(layers.Layer):
    def call(self, inputs, mask=None):
        return inputs[:, ::2]

    def compute_mask(self, inputs, mask=None):
        if mask is None:
            return None
        return tf.cast(mask[:, ::2], "bool")


class ByOps(layers.Layer):
    def call(self, inputs):
        return inputs

    def compute_mask(self, inputs, mask=None):
        return keras.ops.not_equal(inputs, 0)


class Inner(layers.Layer):
    def call(self, inputs):
        return tf.cast(inputs, "float32")

    def compute_mask(self, inputs, mask=None):
        return tf.math.not_equal(inputs, 0)


class Split(layers.Layer):
    def call(self, inputs):
        return tf.split(inputs, 2, axis=1)

    def compute_mask(self, inputs, mask=None):
        return tf.split(tf.math.not_equal(inputs, 0), 2, axis=1)


class Stacked(Positions):
    pass


class First(layers.Layer):
    def call(self, inputs):
        return inputs

    def compute_mask(self, inputs, mask=None):
        if mask != None:
            return mask
        return keras.ops.not_equal(inputs, 0)


class Network(keras.Model):
    def __init__(self):
        super().__init__()
        self.inner = Inner()

    def call(self, inputs):
        return self.inner(inputs)

    def compute_mask(self, inputs, mask=None):
        return tf.math.not_equal(inputs, 0)


class Converted(layers.Layer):
    def call(self, inputs):
        return inputs

    @tf.function
    def compute_mask(self, inputs, mask=None):
        return tf.math.not_equal(inputs, 0)


given = keras.Input((8,), dtype="int32")
hidden = Positions(8, 100, 16)(given)
hidden = Halves()(hidden)
model = keras.Model(given, layers.LSTM(4)(ByOps()(hidden)))
print(Split()(layers.Embedding(10, 4)(np.ones((2, 8)))))
stack = keras.Sequential([First(), layers.LSTM(3)])
stack.build((None, 8))
network = Network()
network(np.ones((2, 8)))
