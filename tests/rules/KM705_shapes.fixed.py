"""Shapes that build and call are given."""
import tensorflow as tf
from tensorflow.keras import Input
from tensorflow.keras.layers import Dense, Layer

x = Dense(2)(Input((3,)))
rank = len(x.shape)
other = len(x.shape)
full = x.get_shape().is_fully_defined()
same = x.shape
least = x.shape
known = (None not in x.shape)


class Own(Layer):
    def build(self, input_shape):
        shape = input_shape
        if len(shape) > 2:
            shape = shape[1:]
        self.a = list(input_shape)
        self.b = self.helper(input_shape)
        self.c = input_shape
        self.d = shape.as_list()
        for part in input_shape:
            self.e = part.value
        if isinstance(input_shape, tf.TensorShape):
            input_shape = input_shape.as_list()

    def helper(self, input_shape):
        return input_shape.as_list()

    def call(self, x):
        return x
