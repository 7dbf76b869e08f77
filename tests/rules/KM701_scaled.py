import numpy as np
import tensorflow as tf
from tensorflow import keras


class LayerScale(keras.layers.Layer):
    def __init__(self, dim, depth, scale=1e-6, table=None, **kwargs):
        super().__init__(**kwargs)
        self.dim, self.scale, self.table = dim, scale, table
        if depth < 18:
            self.epsilon = 0.1
        else:
            self.epsilon = 1e-5
        self.mixed = table

    def build(self, input_shape):
        self.gamma = tf.Variable(initial_value=self.scale * tf.ones((self.dim,)), trainable=True, name="gamma")  #~ KM701
        self.alpha = tf.Variable(tf.fill((1, 1, self.dim), self.epsilon), trainable=True, dtype="float32")  #~ KM701
        self.beta = tf.Variable(  #~ KM701
            tf.random.normal([1, input_shape[-1]], stddev=1.0) * 0.02 + 1e-3,
        )
        self.bias = tf.Variable(tf.constant(0.1, shape=[self.dim]))  #~ KM701
        self.delta = tf.Variable(self.scale * tf.ones((self.dim)), trainable=True)  #~ KM701
        self.zeros = tf.Variable(tf.zeros((self.dim)), trainable=True)  #~ KM701
        # No fix: integers, more than one tensor, what is no scalar, another dtype.
        self.counts = tf.Variable(tf.fill([self.dim], -1), trainable=True)  #~ KM701
        self.pair = tf.Variable(tf.ones(3) * tf.ones(3))  #~ KM701
        self.array = tf.Variable(np.ones(3) * tf.ones(3))  #~ KM701
        self.product = tf.Variable(other() * tf.ones(3))  #~ KM701
        self.half = tf.Variable(0.5 * tf.ones(3, dtype="float16"))  #~ KM701
        self.given = tf.Variable(tf.constant(0.1))  #~ KM701
        self.power = tf.Variable(0.5 ** tf.ones(3))  #~ KM701

    def call(self, inputs):
        total = inputs * self.gamma * self.alpha + self.beta + self.bias + self.pair + self.array + self.product + self.power
        total = total + self.delta + self.zeros
        return total + self.given + tf.cast(self.counts, "float32") + tf.cast(self.half, "float32")
