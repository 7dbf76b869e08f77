"""A graph of TensorFlow 1 is seeded in a file that asks what a model is, and makes no layers; what other files make layers after is another matter."""

import keras
import tensorflow as tf


def graph(seed):
    tf.compat.v1.reset_default_graph()
    tf.compat.v1.set_random_seed(seed)
    return tf.random.normal((2,))


def seeds(seed):
    tf.compat.v1.set_random_seed(seed)  #~ KM102


def is_sequential(model):
    return isinstance(model, keras.Sequential)
