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
        self.gamma = self.add_weight(name="gamma", shape=(self.dim,), initializer=lambda shape, dtype=None: self.scale * tf.ones(shape), trainable=True)
        self.alpha = self.add_weight(name="alpha", shape=(1, 1, self.dim), initializer=lambda shape, dtype=None: tf.fill(shape, self.epsilon), dtype="float32", trainable=True)
        self.beta = self.add_weight(name="beta", shape=[1, input_shape[-1]], initializer=lambda shape, dtype=None: tf.random.normal(shape, stddev=1.0) * 0.02 + 1e-3)
        self.bias = self.add_weight(name="bias", shape=[self.dim], initializer=lambda shape, dtype=None: tf.constant(0.1, shape=shape))
        self.delta = self.add_weight(name="delta", shape=(self.dim,), initializer=lambda shape, dtype=None: self.scale * tf.ones((shape)), trainable=True)
        self.zeros = self.add_weight(name="zeros", shape=(self.dim,), initializer="zeros", trainable=True)
        # No fix: integers, more than one tensor, what is no scalar, another dtype.
        self.counts = tf.Variable(tf.fill([self.dim], -1), trainable=True)
        self.pair = tf.Variable(tf.ones(3) * tf.ones(3))
        self.array = tf.Variable(np.ones(3) * tf.ones(3))
        self.product = tf.Variable(other() * tf.ones(3))
        self.half = tf.Variable(0.5 * tf.ones(3, dtype="float16"))
        self.given = tf.Variable(tf.constant(0.1))
        self.power = tf.Variable(0.5 ** tf.ones(3))

    def call(self, inputs):
        total = inputs * self.gamma * self.alpha + self.beta + self.bias + self.pair + self.array + self.product + self.power
        total = total + self.delta + self.zeros
        return total + self.given + tf.cast(self.counts, "float32") + tf.cast(self.half, "float32")
