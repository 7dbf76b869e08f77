"""A graph of TensorFlow 1, in a file that has tf.keras in its comments only."""

import numpy as np
import tensorflow as tf


def loss(x):
    tf.compat.v1.disable_eager_execution()
    #  inputs = tf.keras.Input(dtype=tf.float32, shape=x.shape)
    inputs = tf.compat.v1.placeholder(tf.float32, shape=x.shape)
    with tf.compat.v1.Session() as session:
        return session.run(tf.reduce_sum(inputs), {inputs: np.ones(x.shape)})
