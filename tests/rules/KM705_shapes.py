"""Shapes that build and call are given."""
import tensorflow as tf
from tensorflow.keras import Input
from tensorflow.keras.layers import Dense, Layer

x = Dense(2)(Input((3,)))
rank = x.get_shape().ndims  #~ KM705
other = x.get_shape().rank  #~ KM705
full = x.get_shape().is_fully_defined()  #~ KM705
same = x.shape.with_rank(2)  #~ KM705
least = x.shape.with_rank_at_least(1)  #~ KM705
known = x.shape.is_fully_defined()  #~ KM705


class Own(Layer):
    def build(self, input_shape):
        shape = input_shape
        if len(shape) > 2:
            shape = shape[1:]
        self.a = input_shape.as_list()  #~ KM704
        self.b = self.helper(input_shape)
        self.c = input_shape.with_rank(2)  #~ KM704
        self.d = shape.as_list()
        for part in input_shape:
            self.e = part.value
        if isinstance(input_shape, tf.TensorShape):
            input_shape = input_shape.as_list()

    def helper(self, input_shape):
        return input_shape.as_list()

    def call(self, x):
        return x
