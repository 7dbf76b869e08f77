import tensorflow as tf
from tensorflow import keras


class Words(keras.layers.Layer):
    def call(self, inputs):
        return tf.strings.length(inputs)


def score(y_true, y_pred):
    return tf.py_function(compute, [y_true, y_pred], tf.float32)


def loss(y_true, y_pred):
    return tf.numpy_function(compute, [y_true, y_pred], tf.float32)


model = keras.Sequential([Words(), keras.layers.Dense(3)])
model.compile("adam", loss, metrics=[score], jit_compile=False)


# Look-alikes: outside the training step, and ops that XLA compiles.
def load(path):
    return tf.numpy_function(read, [path], tf.float32)


class Unique(keras.layers.Layer):
    def call(self, inputs):
        return tf.boolean_mask(inputs, inputs > 0)


dataset = tf.data.Dataset.list_files("*.png").map(load)
