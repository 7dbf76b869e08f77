import numpy as np
from tensorflow import keras
from tensorflow.keras.layers import LSTM

lstm = LSTM(4, stateful=True)
lstm.reset_states(states=[np.ones((2, 4)), np.zeros((2, 4))])  #~ KM501
lstm.reset_states(states=None)  #~ KM501


def decode(decoder, encoder, x):
    states = encoder.predict(x)
    decoder.layers[1].reset_states(states=[states[0], states[1]])  #~ KM501
    if len(states):
        decoder.get_layer("gru").reset_states(states=states)  #~ KM501
    done = decoder.layers[-2].reset_states(states=states) or 1  #~ KM501
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
