import math

import numpy as np
import tensorflow as tf
from tensorflow import keras


class Scaled(keras.layers.Layer):
    def build(self, input_shape):
        self.w = self.add_weight(name="w", shape=(input_shape[-1], 4))
        self.b = self.add_weight(name="b", shape=(4,), dtype="float64")
        self.c = self.add_weight(name="c", shape=(4,), dtype=tf.float64)
        self.scale = np.sqrt(2.0) / np.sqrt(input_shape[-1])
        self.plain = float(self.scale)
        self.size = math.sqrt(2.0)

    def call(self, x):
        kernel = self.w * float(self.scale)
        other = self.w / float(np.sqrt(2.0))
        third = self.w + float(np.float64(1) * 2)
        fourth = self.w * self.plain * np.sqrt(2.0)
        fifth = np.sqrt(2.0) * tf.convert_to_tensor(self.w)
        sixth = self.w * self.size * np.pi
        seventh = self.w * np.float32(2)
        eighth = self.b * np.sqrt(2.0)
        ninth = x * np.sqrt(2.0)
        tenth = self.w * np.sqrt(np.float32(2))
        tensors = self.w * (np.sqrt(2.0) * tf.reduce_sum(x)), self.w * (tf.norm(x) / np.sqrt(2.0))
        whole = self.w * np.power(2, 3), self.w * np.float64(x), self.c * np.sqrt(2.0)
        return tf.matmul(x, kernel), tensors, whole, other, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth


class Equalized(keras.layers.Layer):
    def __init__(self, units, gain=np.sqrt(2), **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.gain = gain
        self.kernel = None
        self.mask = np.tril(np.ones((4, 4))).astype("float32")
        self.drawn = np.random.rand()

    def build(self, input_shape):
        self.kernel = self.add_weight(name="kernel", shape=(input_shape[-1], self.units))
        self.scale = np.sqrt(2) / np.sqrt(np.prod(input_shape[1:]))
        self.gained = self.gain / np.sqrt(np.prod((2, 3)))
        self.start = np.sqrt(2.0) * self.kernel

    def call(self, x):
        kernel = self.kernel
        out = tf.matmul(x, kernel * float(self.scale)), tf.matmul(x, self.kernel * float(self.gained))
        out += tf.matmul(x, self.mask * tf.convert_to_tensor(kernel)), self.mask @ tf.convert_to_tensor(self.kernel)
        out += 1 - np.array([1.0]) - tf.convert_to_tensor(self.kernel), self.scaled()
        out += kernel * self.mask, np.pi * self.kernel, 2.0 * self.kernel, float(np.sqrt(2)) * kernel, tf.sqrt(2.0) * kernel
        out += np.ndim(x) * kernel, self.drawn * kernel, np.sqrt(2.0) * tf.convert_to_tensor(kernel), (np.sqrt(2.0) * x) * kernel
        return out

    def scaled(self):
        return self.scale * tf.convert_to_tensor(self.kernel)

    def shown(self):
        return self.scale * self.kernel
