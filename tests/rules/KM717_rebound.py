# The name stands for a new optimizer before each model.
import tensorflow as tf
from tensorflow import keras

optimizer = keras.optimizers.SGD(0.1)
linear = keras.layers.Dense(1)
for x in [1.0]:
    with tf.GradientTape() as tape:
        loss = linear(x)
    optimizer.apply_gradients(zip(tape.gradient(loss, linear.trainable_weights), linear.trainable_weights))

optimizer = keras.optimizers.SGD(0.1)
deep = keras.Sequential([keras.layers.Dense(1)])
for x in [1.0]:
    with tf.GradientTape() as tape:
        loss = deep(x)
    optimizer.apply_gradients(zip(tape.gradient(loss, deep.trainable_weights), deep.trainable_weights))

other = keras.Sequential([keras.layers.Dense(1)])
for x in [1.0]:
    with tf.GradientTape() as tape:
        loss = other(x)
    optimizer.apply_gradients(zip(tape.gradient(loss, other.trainable_weights), other.trainable_weights))  #~ KM717


first = keras.layers.Dense(1)
optimizer = keras.optimizers.SGD(0.1)


def step(x):
    with tf.GradientTape() as tape:
        loss = first(x)
    optimizer.apply_gradients(zip(tape.gradient(loss, first.trainable_weights), first.trainable_weights))


step(1.0)
last = keras.layers.Dense(1)
optimizer = keras.optimizers.SGD(0.1)


def last_step(x):
    with tf.GradientTape() as tape:
        loss = last(x)
    optimizer.apply_gradients(zip(tape.gradient(loss, last.trainable_weights), last.trainable_weights))


class Trainer:
    def __init__(self):
        self.optimizer = keras.optimizers.Adam()

    def step(self, tape, loss, first, second):
        self.optimizer.apply_gradients(zip(tape.gradient(loss, first.trainable_weights), first.trainable_weights))
        self.optimizer.apply_gradients(zip(tape.gradient(loss, second.trainable_weights), second.trainable_weights))  #~ KM717
