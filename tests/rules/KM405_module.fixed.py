"""A private copy of Keras under a name: no way to write the public path."""

import keras
from keras import layers


class Start(keras.initializers.RandomUniform):
    pass


dense = layers.Dense(3)
