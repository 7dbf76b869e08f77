"""The switch that tf.compat.v2 has."""

import tensorflow as tf

print(tf.__version__)

import tensorflow.compat.v2 as tf

tf.enable_v2_behavior()

from tensorflow.keras import layers

layer = layers.Dense(1)
