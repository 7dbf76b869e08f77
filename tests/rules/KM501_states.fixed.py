import numpy as np
from tensorflow import keras
from tensorflow.keras.layers import LSTM

lstm = LSTM(4, stateful=True)
for rnn_state, new_state in zip(lstm.states, [np.ones((2, 4)), np.zeros((2, 4))]):
    rnn_state.assign(new_state)
lstm.reset_states()


def decode(decoder, encoder, x):
    states = encoder.predict(x)
    for rnn_state, new_state in zip(decoder.layers[1].states, [states[0], states[1]]):
        rnn_state.assign(new_state)
    if len(states):
        for rnn_state, new_state in zip(decoder.get_layer("gru").states, keras.tree.flatten(states)):
            rnn_state.assign(new_state)
    done = decoder.layers[-2].reset_states(states=states) or 1
    decoder.layers[1].reset_states()
    return done


class Memory:
    def reset_states(self, states):
        self.states = states


memory = Memory()
memory.reset_states(states=[1])


# What nobody knows, and layers of others.
def play(env, agent):
    import other_layers

    env.reset_states(states=[1])
    agent.env.reset_states([1])
    other_layers.RNN(4).reset_states(states=None)
