"""Functions that take targets of the shape (N,) for a table."""

import keras
import numpy as np
import tensorflow as tf
from keras import backend as K
from keras import layers

x = np.zeros((8, 4), "float32")
(images, digits), _ = keras.datasets.mnist.load_data()


def column(y_true, y_pred):
    labels = tf.cast(y_true[:, 0], "int32")
    return keras.losses.sparse_categorical_crossentropy(labels, y_pred)


def squeezed(y_true, y_pred):
    y_true = tf.cast(y_true, tf.int32)
    return tf.reduce_mean(tf.one_hot(tf.squeeze(y_true, axis=-1), 10) * y_pred)


def by_name(y_true, y_pred):
    return tf.reduce_mean(y_pred[:, 0])


def reshaped(y_true, y_pred):
    y_true = tf.reshape(y_true, (-1, 1))
    return tf.reduce_mean(tf.cast(y_true[:, 0], "float32") - y_pred[:, 0])


def of_table(y_true, y_pred):
    return tf.reduce_mean(y_true[:, 0] - y_pred[:, 0])


def single(y_true, y_pred):
    return tf.reduce_mean(y_true[:, 0] - y_pred[:, 0])


class Centers(layers.Layer):
    def call(self, inputs):
        return inputs

    def loss(self, y_true, y_pred):
        centers = tf.gather(tf.ones((10, 10)), tf.cast(y_true[:, 0], "int32"))
        return keras.losses.sparse_categorical_crossentropy(y_true, y_pred) + tf.reduce_sum(centers)


def built(units):
    return keras.Sequential([layers.Flatten(), layers.Dense(units, activation="softmax")])


model = built(10)
model.compile("adam", loss=column)
model.fit(images, np.asarray(digits).reshape(-1, 1), verbose=0)

second = built(10)
second.compile("adam", "sparse_categorical_crossentropy", metrics=[squeezed, by_name, reshaped])
second.fit(images, np.asarray(digits).reshape(-1, 1))

centers = Centers()
inputs = keras.Input((10,))
third = keras.Model(inputs, centers(inputs))
third.compile("adam", loss=centers.loss)
third.fit(np.zeros((60000, 10)), np.asarray(digits).reshape(-1, 1))

table = built(10)
table.compile("adam", loss=of_table)
table.fit(images, keras.utils.to_categorical(digits))

one = built(1)
one.compile("adam", loss=single)
one.fit(images, digits)


def differ(y_true, y_pred):
    return tf.reduce_mean(tf.square(tf.cast(y_true, "float32") - y_pred))


def same_class(y_true, y_pred):
    return tf.reduce_mean(tf.cast(tf.equal(tf.cast(y_true, "int64"), tf.argmax(y_pred, axis=-1)), "float32"))


def against_one(y_true, y_pred):
    return tf.reduce_mean(tf.abs(1.0 - y_pred)) + 0.0 * tf.reduce_sum(tf.cast(y_true, "float32"))


fourth = keras.Sequential([layers.Flatten(), layers.Dense(10, activation="softmax")])
fourth.compile("adam", differ, metrics=[same_class, against_one])
fourth.fit(images, np.asarray(digits).reshape(-1, 1))


def of_columns(y_true, y_pred):
    return tf.reduce_mean(tf.abs(y_true - y_pred))


fifth = keras.Sequential([layers.Flatten(), layers.Dense(10, activation="softmax")])
fifth.compile("adam", of_columns)
fifth.fit(images, keras.utils.to_categorical(digits))
