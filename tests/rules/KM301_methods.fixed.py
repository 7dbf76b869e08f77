# A method of a class in a file that makes no models is no model builder; a function is.
import keras
from keras.layers import Lambda


class Rule:
    def apply(self, tensors):
        shift = Lambda(lambda x: x + 1.0)
        return [shift(tensor) for tensor in tensors]


def block(tensor):
    return tensor + 1.0


def head():
    return keras.layers.Dense(3)
