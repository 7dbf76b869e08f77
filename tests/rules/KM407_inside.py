"""Layers of tensorflow_hub inside layers of Keras 3, where they work; their weights are not seen."""

import keras
import tensorflow_hub as hub


class Frozen(keras.layers.Layer):
    def build(self, shape):
        self.inner = hub.KerasLayer("https://example.org/model", trainable=False)
        self.other = hub.KerasLayer("https://example.org/model")

    def call(self, x):
        return self.other(self.inner(x))


class Trained(keras.Model):
    def __init__(self, trainable=True):
        super().__init__()
        self.inner = hub.KerasLayer("https://example.org/model", trainable=True)  #~ KM407
        self.other = hub.KerasLayer("https://example.org/model", trainable=trainable)  #~ KM407

    def call(self, x):
        return self.other(self.inner(x))


class Holder:
    def __init__(self):
        self.inner = hub.KerasLayer("https://example.org/model")  #~ KM407


class Stacked(keras.Model):
    """What a Sequential takes is refused, in a model's class as anywhere."""

    def __init__(self, last):
        super().__init__()
        self.head = keras.Sequential([keras.layers.Dense(3), hub.KerasLayer("https://example.org/model")])  #~ KM407
        self.tail = keras.Sequential()
        self.tail.add(hub.KerasLayer("https://example.org/model"))  #~ KM407
        self.plain = [hub.KerasLayer("https://example.org/model")]

    def call(self, x):
        return self.tail(self.head(self.plain[0](x)))


embed = hub.KerasLayer("https://example.org/model")
inputs = keras.Input(())
outputs = keras.layers.Lambda(lambda x: embed(x), output_shape=(2,))(inputs)
model = keras.Sequential([hub.KerasLayer("https://example.org/model")])  #~ KM407
