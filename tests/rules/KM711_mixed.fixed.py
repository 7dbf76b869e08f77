import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers


class Resize(layers.Layer):
    def call(self, x, size):
        return tf.image.resize(x, size)


inputs = keras.Input((8, 8, 3))
resize = Resize()
small = resize(inputs, size=(4, 4))
same = resize(inputs, size=inputs.shape[1:3])
named = resize(inputs, size=(4, 4))
scaled = layers.Lambda(lambda both: both[0] * both[1])([inputs, 2.0])
keyed = layers.Lambda(lambda both: both["x"])({"x": inputs, "n": 2})
tensors = layers.Add()([inputs, inputs])
words = layers.StringLookup(vocabulary=["a"])(["a", "b"])
codes = layers.CategoryEncoding(num_tokens=4, output_mode="one_hot")([3, 2, 0, 1])


def mean(metric, loss, values):
    return metric([values, 2.0]), loss(values, (1, 2))
