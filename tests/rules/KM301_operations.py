"""Lambdas of saved models that are one operation of Keras, or are not."""
import keras
from keras import layers, ops
from keras import backend as K

a = keras.Input((4,))
b = keras.Input((4,))
x1 = layers.Lambda(lambda t: 2 * t)(a)  #~ KM301
x2 = layers.Lambda(lambda t: (t - 1) / 255)(a)  #~ KM301
x3 = layers.Lambda(lambda t: (b - 1) / 255)(a)  #~ KM301 KM706
x4 = layers.Lambda(lambda t: t)(a)  #~ KM301
x5 = layers.Lambda(lambda t: t[0] + t[1])([a, b])  #~ KM301
x6 = layers.Lambda(lambda t: t[0])([a, b])  #~ KM301
x7 = layers.Lambda(lambda t: t[0] - t[2])([a, b])  #~ KM301
x8 = layers.Lambda(lambda t: K.mean(t, axis=1))(a)  #~ KM301 KM403
x9 = layers.Lambda(lambda t: 1)(a)  #~ KM301
model = keras.Model([a, b], [x1, x2, x3, x4, x5, x6, x7, x8, x9])
model.save("m.keras")
