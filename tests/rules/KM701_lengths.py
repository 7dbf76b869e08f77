# A length is a shape for TensorFlow, for add_weight it is none.
import keras
import tensorflow as tf


class Table(keras.layers.Layer):
    def __init__(self, bits, names, shape):
        super().__init__()
        self.bits = bits
        count = 2**bits
        self.table = tf.Variable(tf.zeros(count), trainable=False)  #~ KM701
        self.rows = tf.Variable(tf.zeros(len(names)), trainable=False)  #~ KM701
        self.fixed = tf.Variable(tf.ones(3), trainable=False)  #~ KM701
        self.whole = tf.Variable(tf.ones(shape), trainable=False)  #~ KM701
        self.pair = tf.Variable(tf.ones((2, 3)), trainable=False)  #~ KM701

    def call(self, x):
        return x + self.table + self.rows + self.fixed + self.whole + self.pair


class Lengths(keras.layers.Layer):
    def __init__(self, length: int, n, size, shape, dims=(2, 3), width=4):
        super().__init__()
        self.units = n
        self.a = tf.Variable(tf.ones(length))  #~ KM701
        self.b = tf.Variable(tf.zeros(n))  #~ KM701
        self.c = tf.Variable(tf.zeros(self.units))  #~ KM701
        self.d = tf.Variable(tf.zeros(n * 2))  #~ KM701
        self.e = tf.Variable(tf.zeros(width))  #~ KM701
        self.f = tf.Variable(tf.random.normal(length))  #~ KM701
        self.g = tf.Variable(tf.zeros(shape))  #~ KM701
        self.h = tf.Variable(tf.zeros(dims))  #~ KM701
        self.i = tf.Variable(tf.zeros(size))  #~ KM701
        self.j = tf.Variable(tf.zeros(shape * 2))  #~ KM701

    def build(self, input_shape):
        last = input_shape[-1]
        self.k = tf.Variable(tf.zeros(last))  #~ KM701
        self.l = tf.Variable(tf.zeros(input_shape[-1]))  #~ KM701
        self.m = tf.Variable(tf.zeros(input_shape[1:]))  #~ KM701

    def call(self, x):
        return x
