import random
from collections import deque

import numpy as np
import tensorflow as tf
from tensorflow import keras


def make_critic():
    states, actions = keras.Input((3,)), keras.Input((2,))
    return keras.Model([states, actions], keras.layers.Dense(1)(keras.layers.Concatenate()([states, actions])))


class Buffer:
    def __init__(self):
        self.held = deque()

    def sample(self, count):
        states, rewards = map(np.array, zip(*random.sample(self.held, count)))
        return np.array(states).reshape(count, -1), rewards


class Critic:
    def __init__(self):
        self.model = make_critic()

    def gradients(self, states, actions):
        actions = tf.convert_to_tensor(actions)
        with tf.GradientTape() as tape:
            tape.watch(actions)
            values = self.model([states, actions])  #~ KM711
        return tape.gradient(values, actions)

    def train(self, states, actions):
        return self.model([states, actions], training=True)


class Agent:
    def __init__(self):
        self.buffer = Buffer()
        self.critic = Critic()
        self.actor = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2)])

    def replay(self):
        states, rewards = self.buffer.sample(8)
        self.critic.gradients(states, self.actor.predict(states))
        self.critic.train(states, np.zeros((8, 2)))
        self.critic.model([rewards, self.actor(states)])  #~ KM711


critic = make_critic()
copied = keras.models.clone_model(critic)
array, tensor = np.ones((4, 3)), tf.ones((4, 2))
shifted = array + 1.0
critic([array, tensor])  #~ KM711
critic((shifted[:2], tensor[:2]), training=False)  #~ KM711
copied([np.ones((4, 3)), -tensor])  #~ KM711
symbolic = keras.Input((2,), batch_size=4)
critic([array, symbolic])  #~ KM711

# Look-alikes: arrays alone, tensors alone, fit and predict, layers and models with a call of their own, what is not known.
critic([array, np.ones((4, 2))])
critic([tf.constant(array), tensor])
critic([array * tf.ones((4, 3)), tensor])
critic.predict([array, tensor])
keras.layers.Concatenate()([array, tensor])


class Own(keras.Model):
    def call(self, inputs):
        return tf.concat(inputs, axis=-1)


Own()([array, tensor])


def unknown(states, actions):
    return critic([states, tf.convert_to_tensor(actions)])


def either(flag):
    states = np.ones((4, 3)) if flag else tf.ones((4, 3))
    return critic([states, tensor])


# A tf.function makes tensors of the arrays that it is given.
@tf.function
def compiled(states, actions):
    return critic([states, tf.convert_to_tensor(actions)])


def wrapped(states, actions):
    return critic([states, tf.convert_to_tensor(actions)])


step = tf.function(wrapped)
compiled(array, np.ones((4, 2)))
step(array, np.ones((4, 2)))
wrapped(array, np.ones((4, 2)))
