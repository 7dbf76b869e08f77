# `keras.backend` of standalone Keras lost these functions altogether: that is KM403.
import keras
import tf_keras
import tensorflow as tf
from keras import ops
from keras.layers import Dense

x = keras.Input((3,))
x = ops.mean(x, axis=1, keepdims=True)
x = ops.reshape(x, (-1, 1))
y = tf_keras.Input((3,))
y = tf.reduce_mean(tf_keras.layers.Dense(2)(y))
z = tf.reduce_mean(Dense(3)(x))  #~ KM706
axes = tf.keras.backend.ndim(x)  #~ KM706
kept = tf.keras.backend.ndim(tf.ones((3, 2)))
