"""What TensorFlow loads itself has variables of TensorFlow."""

import keras
import tensorflow as tf

layer = keras.layers.Dense(1)
model = tf.saved_model.load("model")
tf.compat.v1.assign(model.variables[0], 1.0)
net = keras.models.load_model("net.keras")
tf.compat.v1.assign(net.weights[0], 1.0)
