"""Another optimizer on another processor: both are of the same Keras."""

import platform
import sys

import tensorflow as tf
from tensorflow import keras

is_mac = platform.system() == "Darwin" and platform.processor() == "arm"
one = keras.optimizers.Adam if sys.platform == "darwin" else keras.optimizers.Adam
two = keras.optimizers.Adam if is_mac else keras.optimizers.Adam
three = keras.optimizers.Adam if "arm" in platform.machine() else keras.optimizers.Adam
four = keras.optimizers.Adam if hasattr(keras.optimizers, "legacy") else keras.optimizers.Adam
session = tf.compat.v1.Session if has_compat() else tf.Session
