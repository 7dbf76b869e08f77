"""A layer made at the first call: the layers of __init__ are built by that very call, so that this one is still taken."""

import keras
from keras import layers


class Works(keras.Model):
    def __init__(self):
        super().__init__()
        self.first = layers.Dense(2)
        self.last = None

    def call(self, x):
        if not hasattr(self, "second"):
            self.second = layers.Dense(x.shape[-1])
        if self.last is None:
            self.last = layers.Dense(3)
        return self.last(self.second(self.first(x)))


class Fails(keras.Model):
    def call(self, x):
        if not hasattr(self, "second"):
            self.second = layers.Dense(x.shape[-1])  #~ KM703
        return self.second(x)


class Built(layers.Layer):
    def __init__(self):
        super().__init__()
        self.first = layers.Dense(2)

    def build(self, shape):
        self.first.build(shape)

    def call(self, x):
        if not hasattr(self, "second"):
            self.second = layers.Dense(x.shape[-1])  #~ KM703
        return self.second(self.first(x))


class Always(layers.Layer):
    def __init__(self):
        super().__init__()
        self.first = layers.Dense(2)

    def call(self, x):
        self.second = layers.Dense(x.shape[-1])  #~ KM703
        return self.second(self.first(x))
