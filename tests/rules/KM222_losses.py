import keras
import numpy as np
import pandas as pd
import tensorflow as tf
from keras import layers
from sklearn.model_selection import train_test_split

keras.utils.set_random_seed(1)
table = pd.read_csv("patients.csv")
x_train, x_test, y_train, y_test = train_test_split(table.drop(columns="ill"), table["ill"], random_state=1)


def made(units, activation="softmax"):
    return keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(units, activation=activation)])


def classifier():
    return keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(2, activation="softmax")])


square = classifier()
square.compile("adam", "mse")  #~ KM222
square.fit(x_train, y_train, validation_data=(x_test, y_test))

counted = classifier()
counted.compile("adam", loss="mae", metrics=["accuracy"])  #~ KM222 KM201
counted.fit(x_train, y_train)

named = classifier()
MEASURE = tf.losses.MSE  #~ KM222
named.compile("adam", loss=MEASURE)
named.fit(x_train, y_train)

made_object = classifier()
made_object.compile("adam", loss=tf.keras.losses.MeanAbsoluteError())  #~ KM222
made_object.fit(x_train, y_train)

huber = keras.Sequential([keras.Input((8,)), layers.Dense(4)])
huber.compile("adam", loss=keras.losses.Huber(delta=2.0))  #~ KM222
huber.fit(x_train, y_train)

# Where the targets are a column, or one for each output, nothing has changed.
column = classifier()
column.compile("adam", "mse")
column.fit(x_train, np.asarray(y_train).reshape(-1, 1))

coded = classifier()
coded.compile("adam", "binary_crossentropy")
coded.fit(x_train, keras.utils.to_categorical(y_train, 2))

one = keras.Sequential([keras.Input((8,)), layers.Dense(1)])
one.compile("adam", "mse")
one.fit(x_train, y_train)

sparse = classifier()
sparse.compile("adam", "sparse_categorical_crossentropy")
sparse.fit(x_train, y_train)

# Errors on Keras 2, too.
two = classifier()
two.compile("adam", loss="binary_crossentropy")
two.fit(x_train, y_train)

wrong = classifier()
wrong.compile("adam", "categorical_crossentropy")
wrong.fit(x_train, y_train)

# What it is on the day nobody knows.
either = classifier()
either.compile("adam", "mse" if len(table) > 100 else "sparse_categorical_crossentropy")
either.fit(x_train, y_train)

unknown = made(int(table["ill"].max()) + 1)
unknown.compile("adam", "mse")
unknown.fit(x_train, y_train)

# One row at a time fits.
row = classifier()
row.compile("adam", "mse")
row.fit(x_train, y_train, batch_size=1)

step = classifier()
step.compile("adam", "mse")
step.train_on_batch(np.ones((1, 8)), np.zeros(1))

# An error on Keras 2, too: the output has three axes.
steps = keras.Sequential([keras.Input((8, 4)), layers.LSTM(8, return_sequences=True), layers.Dense(3)])
steps.compile("adam", "mse")
steps.fit(x_train, y_train)
