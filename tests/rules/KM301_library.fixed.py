#
import keras
import tensorflow as tf

inputs = keras.Input((3,))
x = keras.layers.Lambda(tf.nn.relu)(inputs)
x = x + 1.0
