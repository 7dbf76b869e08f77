"""TensorFlow 1 without Keras, and old names that a file gives TensorFlow itself."""

import tensorflow as tf


def loss(labels, logits):
    return tf.reduce_mean(tf.log(logits) * tf.to_float(labels), reduction_indices=1)
