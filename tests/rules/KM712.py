from tensorflow import keras
from tensorflow.keras.layers import Layer


class Pair(Layer):
    def call(self, x, skip=False):
        if skip:
            return x, None  #~ KM712
        return {"out": x, "state": None}  #~ KM712


class Nested(keras.Model):
    def call(self, x):
        return x, (x, None)  #~ KM712


class Sometimes(Layer):
    def call(self, x, cache=None):
        if cache is None:
            return x, None
        return x, cache


class Says(Layer):
    def call(self, x):
        return x, None

    def compute_output_shape(self, input_shape):
        return input_shape


class Fine(Layer):
    def call(self, x, mask=None):
        if mask is None:
            return None
        return x, self.get(x, None)

    def get(self, x, other):
        return x, None

    def compute_mask(self, inputs, mask=None):
        return mask, None


class Function:
    def call(self, x):
        return x, None
