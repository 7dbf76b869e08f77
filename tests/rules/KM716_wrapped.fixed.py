"""Wrappers that put another weight into the layer that they were given."""

import tensorflow as tf
from tensorflow.keras.layers import Conv2D, Conv2DTranspose, Dense, Embedding, Layer, Wrapper


class Spectral(Wrapper):
    def build(self, input_shape):
        self.layer.build(input_shape)
        self.w = self.layer.kernel

    def call(self, inputs):
        self.layer._kernel = self.w / tf.norm(self.w)
        self.layer.bias = None
        return self.layer(inputs)


class Normalized(Layer):
    def __init__(self, layer, **kwargs):
        super().__init__(**kwargs)
        self.inner = layer
        self.own = Gaussian()

    def build(self, input_shape):
        self.inner.build(input_shape)
        self.own.build(input_shape)
        self.w = self.inner.kernel

    def call(self, inputs):
        self.own.kernel = self.w
        self.inner._kernel = self.w * 2
        result = self.inner(inputs)
        self.inner._kernel = self.w
        return result


class Table(Wrapper):
    def call(self, inputs):
        self.layer._embeddings = tf.nn.dropout(self.layer.embeddings, 0.1)
        return self.layer(inputs)


class Upwards(Wrapper):
    def call(self, inputs):
        self.layer.kernel = self.layer.kernel * 2
        return self.layer(inputs)


class Gaussian:
    def build(self, shape):
        self.kernel = shape


class Process(Layer):
    def __init__(self, process, **kwargs):
        super().__init__(**kwargs)
        self.process = process

    def call(self, inputs):
        self.process.kernel = 3
        return self.process.fit(inputs)


class Regressor:
    def __init__(self, layer):
        self.layer = layer
        self.layer.build(3)
        self.layer.kernel = 1


inputs = tf.keras.Input((8, 8, 3))
hidden = Spectral(Conv2D(3, 3))(inputs)
hidden = Spectral(Dense(3))(hidden)
hidden = Normalized(layer=Conv2D(3, 3))(hidden)
hidden = Upwards(Conv2DTranspose(3, 3))(hidden)
outputs = Table(Embedding(3, 4))(inputs)
