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
