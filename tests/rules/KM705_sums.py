import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers

inputs = keras.Input((4, 8))
hidden = layers.Dense(8)(inputs)
shape = [1] + hidden.shape[1:]  #~ KM705
last = hidden.shape[1:] + [1]  #~ KM705
size = [1, hidden.shape[1]] + [hidden.shape[2]]
total = hidden.shape[1] + 1
listed = [1] + list(hidden.shape[1:])


def plain(array, sizes):
    return [1] + array.shape[1:], [1] + sizes


class Scale(layers.Layer):
    def build(self, input_shape):
        self.w = self.add_weight(name="w", shape=input_shape[-1:])
        self.b = self.add_weight(name="b", shape=[1] + input_shape[1:])  #~ KM704

    def call(self, x):
        return tf.cast(x, self.w.dtype.base_dtype) * self.w  #~ KM705
