import numpy as np
import keras
from keras import models
from keras.layers import GRU, LSTM, Bidirectional, Input

inputs = Input(batch_shape=(2, 5, 3))
lstm = LSTM(4, stateful=True)
both = Bidirectional(GRU(4, stateful=True, return_sequences=True))
model = models.Model(inputs, lstm(both(inputs)))

hidden = np.ones((2, 4))
for rnn_state, new_state in zip(lstm.states, [hidden, np.zeros((2, 4))]):
    rnn_state.assign(new_state)
for rnn_state, new_state in zip(both.states, [hidden, hidden]):
    rnn_state.assign(new_state)
for rnn_state, new_state in zip(model.layers[2].states, (hidden, hidden)):
    rnn_state.assign(new_state)
lstm.reset_states()
lstm.reset_states()


def step(model, mask):
    states = model.get_layer("gru").states[0].numpy() * mask
    for rnn_state, new_state in zip(model.get_layer("gru").states, keras.tree.flatten(states)):
        rnn_state.assign(new_state)


class Pool:
    def reset_states(self, slots):
        self.slots = slots


pool = Pool()
pool.reset_states([1])


def play(env, parts):
    env.reset_states([1])
    lstm.reset_states(*parts)
