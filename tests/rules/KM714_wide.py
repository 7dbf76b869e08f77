import math

import numpy as np
import tensorflow as tf
from tensorflow import keras


class Scaled(keras.layers.Layer):
    def build(self, input_shape):
        self.w = self.add_weight(name="w", shape=(input_shape[-1], 4))
        self.b = self.add_weight(name="b", shape=(4,), dtype="float64")
        self.c = self.add_weight("c", (4,), tf.float64)  #~ KM702
        self.scale = np.sqrt(2.0) / np.sqrt(input_shape[-1])
        self.plain = float(self.scale)
        self.size = math.sqrt(2.0)

    def call(self, x):
        kernel = self.w * self.scale  #~ KM714
        other = self.w / np.sqrt(2.0)  #~ KM714
        third = self.w + np.float64(1) * 2  #~ KM714
        fourth = self.w * self.plain * np.sqrt(2.0)
        fifth = np.sqrt(2.0) * self.w  #~ KM714
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
        out = tf.matmul(x, kernel * self.scale), tf.matmul(x, self.kernel * self.gained)  #~ KM714 KM714
        out += tf.matmul(x, self.mask * kernel), self.mask @ self.kernel  #~ KM714 KM714
        out += 1 - np.array([1.0]) - self.kernel, self.scaled()  #~ KM714
        out += kernel * self.mask, np.pi * self.kernel, 2.0 * self.kernel, float(np.sqrt(2)) * kernel, tf.sqrt(2.0) * kernel
        out += np.ndim(x) * kernel, self.drawn * kernel, np.sqrt(2.0) * tf.convert_to_tensor(kernel), (np.sqrt(2.0) * x) * kernel
        return out

    def scaled(self):
        return self.scale * self.kernel  #~ KM714

    def shown(self):
        return self.scale * self.kernel
