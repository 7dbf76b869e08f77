"""Keras 2 on purpose, as another package passes it on: TensorFlow's copy, layers of TensorFlow Probability, callbacks of Keras 2."""

import tensorflow as tf
import tensorflow_probability as tfp
from gpflow.keras import tf_keras
from tensorflow.python.keras.callbacks import Callback
from tensorflow.python.keras.engine import data_adapter


class Normal(tfp.layers.IndependentNormal):
    pass


class Stop(Callback):
    pass


def store(callback, model: tf_keras.Model):
    callback.model = ...
    return dict(zip(model.input_names, data_adapter.expand_1d(tf.zeros(3))))
