import functools

import keras
import tensorflow as tf
from keras import Input
from keras.layers import LSTM, Dense, InputLayer

x = keras.Input(batch_input_shape=(2, 3), name="x")  #~ KM502
tune = tf.keras.layers.Input(batch_input_shape=[16, None], dtype="int32")  #~ KM502
given = Input(**{"batch_input_shape": (2, 3)})  #~ KM502
make = functools.partial(Input, batch_input_shape=(None, 3))  #~ KM502

memory = keras.Sequential()
memory.add(Input(batch_input_shape=(1, 4, 2)))  #~ KM502
memory.add(LSTM(8, stateful=True))

plain = Input(batch_shape=(2, 3))
first = InputLayer(batch_shape=(2, 3))


class Input:
    def __init__(self, batch_input_shape):
        self.shape = batch_input_shape


def own(first=Input(batch_input_shape=(2, 3))):
    return Dense(first.shape[1])
