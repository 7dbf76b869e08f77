"""A graph of TensorFlow 1 is seeded in a file that asks what a model is, and makes no layers."""

import keras
import tensorflow as tf


def graph(seed):
    tf.compat.v1.disable_eager_execution()  #~ KM807
    tf.compat.v1.set_random_seed(seed)
    return tf.random.normal((2,))


def is_sequential(model):
    return isinstance(model, keras.Sequential)
