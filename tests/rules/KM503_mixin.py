# An argument of super().__init__ may be meant for the constructor of another base.
import abc

import keras
from keras.layers import BatchNormalization, Dense, Layer
from somewhere import Foreign


class Moded(Layer):
    def __init__(self, mode=1, **kwargs):
        super().__init__(**kwargs)
        self.mode = mode


class Named:
    kind = "named"


class Both(BatchNormalization, Moded):
    def __init__(self, mode=1, **kwargs):
        super().__init__(mode=mode, **kwargs)


class Theirs(Foreign, Dense):
    def __init__(self, units, init="uniform"):
        super().__init__(units=units, init=init)


class Alone(BatchNormalization):
    def __init__(self, mode=1, **kwargs):
        super().__init__(mode=mode, **kwargs)  #~ KM503


class Plain(Named, BatchNormalization, abc.ABC):
    def __init__(self, mode=1, **kwargs):
        super().__init__(mode=mode, **kwargs)  #~ KM503


model = keras.Sequential([Both(), Alone()])


class Last(BatchNormalization, Foreign):
    def __init__(self, mode=1, **kwargs):
        super().__init__(mode=mode, **kwargs)  #~ KM503


class Tagged:
    def __init__(self, tag=None):
        self.tag = tag


class TaggedLast(BatchNormalization, Tagged):
    def __init__(self, mode=1, **kwargs):
        super().__init__(mode=mode, **kwargs)  #~ KM503


class TaggedFirst(Tagged, BatchNormalization):
    def __init__(self, mode=1, **kwargs):
        super().__init__(mode=mode, **kwargs)
