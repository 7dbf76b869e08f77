"""The states of the cell that a recurrent layer makes."""

import tensorflow as tf
from tensorflow import keras
from tensorflow.keras.layers import GRU, LSTM, SimpleRNN

lstm = LSTM(3)
start = lstm.cell.get_initial_state(batch_size=2)
alike = lstm.cell.get_initial_state(batch_size=2)
first = SimpleRNN(3).cell.get_initial_state(batch_size=2)


class Agent(keras.Model):
    def __init__(self, cell):
        super().__init__()
        self.gru = GRU(3, return_state=True)
        self.given = keras.layers.RNN(cell)
        self.lstm = lstm if cell else LSTM(4)

    def call(self, x, states=None):
        return self.gru(x, initial_state=states)

    def start(self, size):
        return self.gru.cell.get_initial_state(batch_size=size)

    def start_long(self, size):
        return self.lstm.cell.get_initial_state(batch_size=size)

    def start_given(self, size):
        return self.given.cell.get_initial_state(batch_size=size, dtype=tf.float32)


class Cell(keras.layers.LSTMCell):
    def get_initial_state(self, batch_size=None, dtype=None):
        return [tf.zeros((batch_size, 3)), tf.zeros((batch_size, 3))]


class WithCell(LSTM):
    def __init__(self):
        super().__init__(3)
        self.cell = Cell(3)

    def start(self, size):
        return self.cell.get_initial_state(batch_size=size, dtype=tf.float32)


other = WithCell().cell.get_initial_state(batch_size=2, dtype=tf.float32)


def of(layer):
    return layer.cell.get_initial_state(batch_size=2, dtype=tf.float32)
