import tensorflow as tf
from tensorflow.python.framework import common_shapes
from tensorflow import keras


class Words(keras.layers.Layer):
    def call(self, x, mask=None):
        empty = not tf.reduce_any(x > 0)  #~ KM710
        both = tf.reduce_any(x > 0) and tf.reduce_any(x < 9)  #~ KM710
        either = tf.reduce_any(x > 0) or mask is not None  #~ KM710
        last = mask is not None and tf.reduce_any(x > 0)
        none = not mask or x is None
        if tf.reduce_any(x > 0) and not tf.reduce_any(x < 9):  #~ KM710
            x = x + 1
        if mask is not None and x.shape[1] > 2:
            x = x * tf.cast(tf.logical_and(empty, both), x.dtype)
        print(either, last, none)
        return x


class Ranks(keras.layers.Layer):
    def call(self, x):
        rank = common_shapes.rank(x)
        if rank > 2:
            return tf.tensordot(x, x, [[rank - 1], [0]])
        return tf.cond(tf.rank(x) > 1, lambda: x, lambda: -x)
