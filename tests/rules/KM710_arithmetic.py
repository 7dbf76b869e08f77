"""Tests of what was computed from a tensor."""
import keras
from keras import layers, ops


class Gate(layers.Layer):
    def call(self, x):
        total = ops.sum(x)
        if -total > 0:  #~ KM710
            x = x + 1
        if 1 + total > 2:  #~ KM710
            x = x + 2
        if 2 * (1 - ops.mean(x)) > 1:  #~ KM710
            x = x * 2
        while ops.max(x) - 1 > 0:  #~ KM710
            x = x - 1
        if ops.shape(x)[0] + 1 > 3:
            x = x[:3]
        if -len(x.shape) > -3:
            x = ops.expand_dims(x, -1)
        return x
