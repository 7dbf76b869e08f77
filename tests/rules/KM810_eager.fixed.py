# Optimizers of TensorFlow 1 that only apply the gradients of a tape: those of Keras stand for them.
import tensorflow as tf
from tensorflow import keras

generator = keras.Sequential([keras.layers.Dense(1)])
slow = keras.optimizers.Adam(1e-4, beta_1=0.5)
fast = keras.optimizers.RMSprop(learning_rate=1e-3, rho=0.9)
other = tf.train.ProximalAdagradOptimizer(1e-3)
kind = tf.train.AdagradOptimizer


def step(x, y):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(tf.square(generator(x) - y))
    weights = generator.trainable_variables
    slow.apply_gradients(zip(tape.gradient(loss, weights), weights))
