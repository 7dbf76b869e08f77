#
import keras
import tensorflow as tf

x = keras.Input((2,))
y = keras.layers.Dense(1)(x)
one = keras.Model(x, y)
one(tf.zeros((1, 2)))
two = keras.Model([x], y)
two(x)
