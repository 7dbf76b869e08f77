"""Lambdas of saved models that are one operation of Keras, or are not."""
import keras
from keras import layers, ops

a = keras.Input((4,))
b = keras.Input((4,))
x1 = layers.Rescaling(2)(a)
x2 = layers.Rescaling(1.0 / 255, offset=-1 / 255)(a)
x3 = layers.Lambda(lambda tensors: (lambda t, b: (b - 1) / 255)(*tensors))([a, b])
x4 = layers.Lambda(lambda t: t)(a)
x5 = a + b
x6 = layers.Lambda(lambda t: t[0])([a, b])
x7 = layers.Lambda(lambda t: t[0] - t[2])([a, b])
x8 = ops.mean(a, axis=1)
x9 = layers.Lambda(lambda t: 1)(a)
model = keras.Model([a, b], [x1, x2, x3, x4, x5, x6, x7, x8, x9])
model.save("m.keras")
