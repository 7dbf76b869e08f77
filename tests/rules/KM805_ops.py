"""The gradient of what TensorFlow computes from a model: first with keras.ops, then as a layer."""

import keras
import tensorflow as tf

model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2, kernel_initializer="zeros"), keras.layers.Activation("tanh")])
grad = tf.gradients(tf.reduce_sum(model.layers[-2].output[:, 0]), [model.layers[0].input])[0]  #~ KM706 KM805
