# A length is a shape for TensorFlow, for add_weight it is none.
import keras
import tensorflow as tf


class Table(keras.layers.Layer):
    def __init__(self, bits, names, shape):
        super().__init__()
        self.bits = bits
        count = 2**bits
        self.table = self.add_weight(name="table", shape=(count,), initializer="zeros", trainable=False)
        self.rows = self.add_weight(name="rows", shape=(len(names),), initializer="zeros", trainable=False)
        self.fixed = self.add_weight(name="fixed", shape=(3,), initializer="ones", trainable=False)
        self.whole = self.add_weight(name="whole", shape=shape, initializer="ones", trainable=False)
        self.pair = self.add_weight(name="pair", shape=(2, 3), initializer="ones", trainable=False)

    def call(self, x):
        return x + self.table + self.rows + self.fixed + self.whole + self.pair


class Lengths(keras.layers.Layer):
    def __init__(self, length: int, n, size, shape, dims=(2, 3), width=4):
        super().__init__()
        self.units = n
        self.a = self.add_weight(name="a", shape=(length,), initializer="ones")
        self.b = self.add_weight(name="b", shape=(n,), initializer="zeros")
        self.c = self.add_weight(name="c", shape=(self.units,), initializer="zeros")
        self.d = self.add_weight(name="d", shape=(n * 2,), initializer="zeros")
        self.e = self.add_weight(name="e", shape=(width,), initializer="zeros")
        self.f = self.add_weight(name="f", shape=(length,), initializer=lambda shape, dtype=None: tf.random.normal(shape))
        self.g = self.add_weight(name="g", shape=shape, initializer="zeros")
        self.h = self.add_weight(name="h", shape=dims, initializer="zeros")
        self.i = self.add_weight(name="i", shape=size, initializer="zeros")
        self.j = self.add_weight(name="j", shape=shape * 2, initializer="zeros")

    def build(self, input_shape):
        last = input_shape[-1]
        self.k = self.add_weight(name="k", shape=(last,), initializer="zeros")
        self.l = self.add_weight(name="l", shape=(input_shape[-1],), initializer="zeros")
        self.m = self.add_weight(name="m", shape=input_shape[1:], initializer="zeros")

    def call(self, x):
        return x
