"""Weights that a tape watches, of models that are not known; what is no model, and values."""

import tensorflow as tf
from tensorflow import keras


def step(model, x, y, other):
    with tf.GradientTape(watch_accessed_variables=False) as tape:
        tape.watch([weight.value for weight in model.trainable_variables])
        tape.watch([weight.value for weight in model.trainable_variables])
        tape.watch(x)
        tape.watch(other.trainable_variables)
        loss = tf.reduce_mean((model(x) - y) ** 2)
    return tape.gradient(loss, model.trainable_variables)


class Agent:
    def __init__(self):
        self.critic = keras.Sequential([keras.layers.Dense(1)])

    def learn(self, tape):
        tape.watch([weight.value for weight in self.critic.trainable_weights])
