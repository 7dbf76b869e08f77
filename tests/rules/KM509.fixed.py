import functools

import tensorflow as tf
from keras.optimizers import SGD, Adam

one = Adam(learning_rate=1e-3)
two = tf.keras.optimizers.RMSprop(learning_rate=1e-3, rho=0.9)
three = functools.partial(SGD, learning_rate=0.1)
settings = {"learning_rate": 0.1, "momentum": 0.9}
four = SGD(**settings)


class Slow(SGD):
    def __init__(self):
        super().__init__(learning_rate=1e-6)


five = Adam(learning_rate=1e-3)
six = Adam(1e-3)


def torch_adam(parameters, lr):
    return parameters


torch_adam([], lr=1e-3)
