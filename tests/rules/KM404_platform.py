"""Another optimizer on another processor: both are of the same Keras."""

import platform
import sys

import tensorflow as tf
from tensorflow import keras

is_mac = platform.system() == "Darwin" and platform.processor() == "arm"
one = keras.optimizers.legacy.Adam if sys.platform == "darwin" else keras.optimizers.Adam  #~ KM404
two = keras.optimizers.legacy.Adam if is_mac else keras.optimizers.Adam  #~ KM404
three = keras.optimizers.legacy.Adam if "arm" in platform.machine() else keras.optimizers.Adam  #~ KM404
four = keras.optimizers.legacy.Adam if hasattr(keras.optimizers, "legacy") else keras.optimizers.Adam  #~ KM404
session = tf.compat.v1.Session if has_compat() else tf.Session
