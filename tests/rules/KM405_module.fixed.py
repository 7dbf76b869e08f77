"""A private copy of Keras under a name: its import moves, and what is written with it stays."""

import tensorflow.keras
from tensorflow import keras as k


class Start(k.initializers.RandomUniform):
    pass


class End(tensorflow.keras.initializers.RandomUniform):
    pass


dense = k.layers.Dense(3)
