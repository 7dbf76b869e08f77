"""A private copy of Keras under a name: its import moves, and what is written with it stays."""

import tensorflow.python.keras  #~ KM405
from tensorflow.python import keras as k  #~ KM405


class Start(k.initializers.RandomUniform):
    pass


class End(tensorflow.python.keras.initializers.RandomUniform):  #~ KM405
    pass


dense = k.layers.Dense(3)
