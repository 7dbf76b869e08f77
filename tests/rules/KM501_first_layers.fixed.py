"""Models whose layers are added in branches, in loops, and in functions of their own."""

import keras
from keras import backend as K
from keras.layers import LSTM, Dense, Permute
from keras.models import Sequential


def fill():
    model.add(keras.Input(batch_shape=(1, 2, 3)))
    model.add(LSTM(4))
    model.add(Dense(1))


model = Sequential()
fill()


def by_layout():
    inner = Sequential()
    if K.image_data_format() == "channels_first":
        inner.add(keras.Input(batch_shape=(1, 2, 3)))
        inner.add(Permute((2, 1)))
    else:
        inner.add(keras.Input(batch_shape=(1, 3, 2)))
        inner.add(Permute((1, 2)))
    inner.add(Dense(3))
    return inner


def each_turn(count):
    inner = Sequential()
    inner.add(keras.Input(batch_shape=(1, 2)))
    for _ in range(count):
        inner.add(Dense(3))
    return inner


def first_turn(count):
    inner = Sequential()
    for i in range(count):
        if i == 0:
            inner.add(keras.Input(batch_shape=(1, 2, 3)))
            inner.add(LSTM(3, return_sequences=True))
        else:
            inner.add(LSTM(3, return_sequences=True))
    return inner


def perhaps(flag):
    inner = Sequential()
    if flag:
        inner.add(Dense(4))
    inner.add(Dense(4, batch_input_shape=(1, 2)))
    return inner


def later(count):
    inner = Sequential()
    inner.add(keras.Input(batch_shape=(1, 2)))
    inner.add(Dense(4))
    inner.add(Dense(4))
    for _ in range(count):
        inner.add(Dense(4))
    return inner, Sequential([keras.Input(batch_shape=(1, 2)), Dense(1), Dense(2)])


def both(flag):
    inner = Sequential()
    if flag:
        inner.add(keras.Input(batch_shape=(1, 2)))
        inner.add(Dense(4))
    else:
        inner.add(keras.Input(batch_shape=(1, 2)))
        inner.add(Dense(4))
        inner.add(Dense(5))
    return inner


class Held:
    def __init__(self):
        self.model = Sequential()
        self.build()

    def build(self):
        self.model.add(keras.Input(batch_shape=(1, 2, 3)))
        self.model.add(LSTM(4))
        self.model.add(Dense(1))


class Begun:
    def __init__(self):
        self.model = Sequential()
        self.model.add(Dense(1))

    def build(self):
        self.model.add(Dense(4, batch_input_shape=(1, 2)))
