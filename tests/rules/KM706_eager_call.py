# A function that is called with a symbolic tensor and with an array: what it gives here is an array.
import keras
import numpy as np
import tensorflow as tf
from keras import backend as K


def noisy(x):
    return x + K.random_normal((4,))  #~ KM403


def block(style):
    x = K.variable(np.ones((1, 4)))  #~ KM403
    x = noisy(x)
    x = tf.nn.leaky_relu(x)
    return x + style


inputs = keras.Input((4,))
y = noisy(inputs)
y = tf.nn.leaky_relu(y)  #~ KM706
model = keras.Model(inputs, y + block(2.0))
