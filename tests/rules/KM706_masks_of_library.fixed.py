from tensorflow.keras.layers import Layer
from keras import ops


class Nonzero(Layer):
    def call(self, inputs):
        return inputs * 2

    def compute_mask(self, inputs, mask=None):
        return ops.any(ops.not_equal(inputs, 0.0), axis=-1)
