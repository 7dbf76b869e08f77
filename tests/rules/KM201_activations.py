"""Activations that are objects, and layers that are one."""
import keras
import tensorflow as tf
from keras import activations, layers
from keras.layers import Activation, Dense, LeakyReLU, ReLU, Softmax


def compiled(model, loss):
    model.compile("sgd", loss, metrics=["accuracy"])  #~ KM201


a = keras.Sequential([Dense(3), Softmax()])
a.compile("sgd", "categorical_crossentropy", metrics=["accuracy"])  #~ KM201
b = keras.Sequential([Dense(3, activation=tf.nn.softmax)])
b.compile("sgd", "binary_crossentropy", metrics=["accuracy"])  #~ KM201
c = keras.Sequential([Dense(3, activation=activations.sigmoid)])
c.compile("sgd", "binary_crossentropy", metrics=["accuracy"])  #~ KM203
d = keras.Sequential([Dense(3), Activation(None)])
d.compile("sgd", "mse", metrics=["accuracy"])  #~ KM203
e = keras.Sequential([Dense(1), ReLU()])
e.compile("sgd", "mse", metrics=["accuracy"])  #~ KM203
f = keras.Sequential([Dense(1, activation=None)])
f.compile("sgd", "binary_crossentropy", metrics=["accuracy"])  #~ KM201
g = keras.Sequential([Dense(3), Activation(activations.softmax)])
g.compile("sgd", "sparse_categorical_crossentropy", metrics=["accuracy"])  #~ KM201
h = keras.Sequential([Dense(1), Activation(own)])
h.compile("sgd", "binary_crossentropy", metrics=["accuracy"])  #~ KM201
i = keras.Sequential([Dense(1, activation=layers.LeakyReLU())])
i.compile("sgd", "binary_crossentropy", metrics=["accuracy"])  #~ KM201
