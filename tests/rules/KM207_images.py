"""Models whose one output channel is that of an image, or of each step of a series: their targets are no (N,)."""

import tensorflow as tf
from tensorflow.keras import Input, Model, Sequential, layers


def dice(y_true, y_pred):
    return 2.0 * tf.reduce_sum(y_true * y_pred) / (tf.reduce_sum(y_true) + tf.reduce_sum(y_pred))


inputs = Input((64, 64, 1))
x = layers.Conv2D(8, 3, padding="same")(inputs)
unet = Model(inputs, layers.Conv2D(1, 1, activation="sigmoid")(x))
unet.compile("adam", "binary_crossentropy", metrics=[dice])

steps = Sequential([layers.LSTM(8, return_sequences=True), layers.TimeDistributed(layers.Dense(1))])
steps.compile("adam", "mse", metrics=[dice])
series = Sequential([layers.LSTM(8, return_sequences=True), layers.Dropout(0.1), layers.Dense(1)])
series.compile("adam", "mse", metrics=[dice])
pixels = Sequential([layers.Conv2D(8, 3), layers.Dense(4), layers.Dense(1)])
pixels.compile("adam", "mse", metrics=[dice])


def share(y_true, y_pred):
    return tf.reduce_sum(y_true * y_pred)  #~ KM207


last = Sequential([layers.LSTM(8, return_sequences=True), layers.LSTM(8), layers.Dense(1)])
last.compile("adam", "mse", metrics=[share])
