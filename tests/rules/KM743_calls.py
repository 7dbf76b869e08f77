"""Recurrent layers that are asked for their first state."""

import tensorflow as tf
from tensorflow.keras import layers


class Writer(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.words = layers.Embedding(100, 8)
        self.gru = layers.GRU(4, return_sequences=True, return_state=True)

    def call(self, inputs, states=None, training=False):
        x = self.words(inputs)
        if states is None:
            states = self.gru.get_initial_state(x)  #~ KM743
        x, states = self.gru(x, initial_state=states, training=training)
        return x


class Reader(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.lstm = layers.LSTM(4)

    def call(self, x, state=None):
        batch_size = tf.shape(x)[0]
        state = self.lstm.get_initial_state(batch_size)
        return self.lstm(x, initial_state=state)


lstm = layers.LSTM(4)
state = lstm.get_initial_state(layers.Input((4, 3)))  #~ KM743
state = lstm.get_initial_state(16)
