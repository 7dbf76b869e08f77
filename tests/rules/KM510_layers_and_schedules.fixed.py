"""A number as the shape of an InputLayer, and learning rate schedules without a name."""

import tensorflow as tf
from tensorflow.keras import layers
from tensorflow.keras.optimizers import schedules

SIZE = 784
model = tf.keras.Sequential([layers.InputLayer((784,)), layers.Dense(2)])
model = tf.keras.Sequential([layers.InputLayer((28 * 28,)), layers.Dense(2)])
model = tf.keras.Sequential([layers.InputLayer((SIZE,)), layers.Dense(2)])
model = tf.keras.Sequential([layers.InputLayer((784,)), layers.Dense(2)])
model = tf.keras.Sequential([layers.InputLayer([28, 28]), layers.Flatten()])

rate = schedules.ExponentialDecay(0.1, 10, 0.9, staircase=False)
rate = tf.keras.optimizers.schedules.CosineDecay(0.1, 10)
rate = schedules.ExponentialDecay(0.1, 10, 0.9, name="decay")
rate = schedules.PolynomialDecay(0.1, 10)
loss = tf.keras.losses.MeanSquaredError(name=None)
layer = layers.Dense(2, name=None)
