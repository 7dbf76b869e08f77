import functools

import keras
import tensorflow as tf
from keras import Input
from keras.layers import LSTM, Dense, InputLayer

x = keras.Input(batch_shape=(2, 3), name="x")
tune = tf.keras.layers.Input(batch_shape=[16, None], dtype="int32")
given = Input(**{"batch_shape": (2, 3)})
make = functools.partial(Input, batch_shape=(None, 3))

memory = keras.Sequential()
memory.add(Input(batch_shape=(1, 4, 2)))
memory.add(LSTM(8, stateful=True))

plain = Input(batch_shape=(2, 3))
first = InputLayer(batch_shape=(2, 3))


class Input:
    def __init__(self, batch_input_shape):
        self.shape = batch_input_shape


def own(first=Input(batch_input_shape=(2, 3))):
    return Dense(first.shape[1])
