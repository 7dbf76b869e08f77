import functools

import tensorflow as tf
from keras.optimizers import SGD, Adam

one = Adam(lr=1e-3)  #~ KM509
two = tf.keras.optimizers.RMSprop(lr=1e-3, rho=0.9)  #~ KM509
three = functools.partial(SGD, lr=0.1)  #~ KM509
settings = {"lr": 0.1, "momentum": 0.9}  #~ KM509
four = SGD(**settings)


class Slow(SGD):
    def __init__(self):
        super().__init__(lr=1e-6)  #~ KM509


five = Adam(learning_rate=1e-3)
six = Adam(1e-3)


def torch_adam(parameters, lr):
    return parameters


torch_adam([], lr=1e-3)
