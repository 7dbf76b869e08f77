"""Activations that are objects, and layers that are one."""
import keras
import tensorflow as tf
from keras import activations, layers
from keras.layers import Activation, Dense, LeakyReLU, ReLU, Softmax


def compiled(model, loss):
    model.compile("sgd", loss, metrics=["accuracy"])


a = keras.Sequential([Dense(3), Softmax()])
a.compile("sgd", "categorical_crossentropy", metrics=[keras.metrics.CategoricalAccuracy(name="accuracy")])
b = keras.Sequential([Dense(3, activation=tf.nn.softmax)])
b.compile("sgd", "binary_crossentropy", metrics=[keras.metrics.CategoricalAccuracy(name="accuracy")])
c = keras.Sequential([Dense(3, activation=activations.sigmoid)])
c.compile("sgd", "binary_crossentropy", metrics=[keras.metrics.BinaryAccuracy(name="accuracy")])
d = keras.Sequential([Dense(3), Activation(None)])
d.compile("sgd", "mse", metrics=["accuracy"])
e = keras.Sequential([Dense(1), ReLU()])
e.compile("sgd", "mse", metrics=["accuracy"])
f = keras.Sequential([Dense(1, activation=None)])
f.compile("sgd", "binary_crossentropy", metrics=[keras.metrics.BinaryAccuracy(name="accuracy")])
g = keras.Sequential([Dense(3), Activation(activations.softmax)])
g.compile("sgd", "sparse_categorical_crossentropy", metrics=[keras.metrics.SparseCategoricalAccuracy(name="accuracy")])
h = keras.Sequential([Dense(1), Activation(own)])
h.compile("sgd", "binary_crossentropy", metrics=["accuracy"])
i = keras.Sequential([Dense(1, activation=layers.LeakyReLU())])
i.compile("sgd", "binary_crossentropy", metrics=[keras.metrics.BinaryAccuracy(name="accuracy")])
