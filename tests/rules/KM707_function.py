from functools import partial

import tensorflow as tf
from tensorflow.keras import Sequential, layers


def penalty():
    return 0.5


class Regular(layers.Layer):
    def build(self, shape):
        self.kernel = self.add_weight(name="kernel", shape=(shape[-1],))
        rate = 0.1
        self.add_loss(lambda: tf.reduce_sum(self.kernel**2))  #~ KM707
        self.add_loss(lambda: rate * tf.reduce_sum(self.kernel))  #~ KM707
        self.add_loss(partial(tf.reduce_sum, self.kernel, axis=0))  #~ KM707

    def call(self, x):
        """Scale."""
        self.add_loss(penalty)  #~ KM707
        self.add_loss(tf.reduce_sum(self.kernel))
        return x * self.kernel


class Inherited(Regular):
    def build(self, shape):
        super().build(shape)
        self.add_loss(lambda: 1.0)  #~ KM707


class Own:
    def add_loss(self, loss):
        self.losses = [loss]

    def build(self):
        self.add_loss(lambda: 1.0)


model = Sequential([layers.Input((3,)), layers.Dense(2)])
model.add_loss(lambda: tf.reduce_sum(model.layers[0].kernel))  #~ KM707
dense = layers.Dense(2)
dense.add_loss(lambda: 1.0)  #~ KM707


def decay_everywhere(model, rate):
    for layer in model.layers:
        if hasattr(layer, "kernel"):
            layer.add_loss(lambda layer=layer: tf.keras.regularizers.L2(rate)(layer.kernel))  #~ KM707


class Ledger:
    def add_loss(self, loss):
        self.losses = [loss]


Ledger().add_loss(lambda amount: amount)
