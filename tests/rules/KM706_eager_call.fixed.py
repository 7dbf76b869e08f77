# A function that is called with a symbolic tensor and with an array: what it gives here is an array.
import keras
import numpy as np


def noisy(x):
    return x + keras.random.normal((4,))


def block(style):
    x = keras.Variable(np.ones((1, 4)), dtype="float32")
    x = noisy(x)
    x = keras.ops.leaky_relu(x)
    return x + style


inputs = keras.Input((4,))
y = noisy(inputs)
y = keras.ops.leaky_relu(y)
model = keras.Model(inputs, y + block(2.0))
