#~ config: {KM905: {enabled: true}}
import keras
import tensorflow as tf


class Noise(keras.layers.Layer):
    def call(self, x):
        return x + tf.random.normal(tf.shape(x))  #~ KM905

    def other(self):
        return tf.random.normal((3,))


tf.random.uniform((3,))
