"""A private copy of Keras under a name: no way to write the public path."""

from tensorflow.python import keras as k


class Start(k.initializers.RandomUniform):  #~ KM405
    pass


dense = k.layers.Dense(3)  #~ KM405
