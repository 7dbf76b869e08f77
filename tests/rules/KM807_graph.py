"""Switches that stay, because the file works with a graph."""

import tensorflow as tf
from tensorflow import keras

tf.compat.v1.disable_eager_execution()  #~ KM807
tf.compat.v1.logging.set_verbosity(tf.compat.v1.logging.ERROR)
total = tf.compat.v1.get_variable("total", (2,))
model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
