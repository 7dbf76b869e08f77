import numpy as np
from keras import models
from keras.layers import GRU, LSTM, Bidirectional, Input

inputs = Input(batch_shape=(2, 5, 3))
lstm = LSTM(4, stateful=True)
both = Bidirectional(GRU(4, stateful=True, return_sequences=True))
model = models.Model(inputs, lstm(both(inputs)))

hidden = np.ones((2, 4))
lstm.reset_states([hidden, np.zeros((2, 4))])  #~ KM501
both.reset_states([hidden, hidden])  #~ KM501
model.layers[2].reset_states((hidden, hidden))  #~ KM501
lstm.reset_states(None)  #~ KM501
lstm.reset_states()


def step(model, mask):
    states = model.get_layer("gru").states[0].numpy() * mask
    model.get_layer("gru").reset_states(states)  #~ KM501


class Pool:
    def reset_states(self, slots):
        self.slots = slots


pool = Pool()
pool.reset_states([1])


def play(env, parts):
    env.reset_states([1])
    lstm.reset_states(*parts)
