import tensorflow as tf
from tensorflow import keras


class Words(keras.layers.Layer):
    def call(self, inputs):
        return tf.strings.length(inputs)


model = keras.Sequential([Words(), keras.layers.Dense(3)])
model.compile("adam", "mse", jit_compile=False)
model.compile("adam", "mse", run_eagerly=True)
