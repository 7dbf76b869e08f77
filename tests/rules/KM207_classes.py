import keras
import numpy as np
import tensorflow as tf
from keras import layers, metrics

keras.utils.set_random_seed(1)
(x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()
x_train = x_train.reshape(-1, 784).astype("float32") / 255
y_train = y_train.astype("float32")
x_val, y_val = x_train[:1000], y_train[:1000]


def built():
    return keras.Sequential([keras.Input((784,)), layers.Dense(10, activation="softmax")])


class Hits(metrics.Metric):
    def __init__(self, name="hits", **kwargs):
        super().__init__(name=name, **kwargs)
        self.count = self.add_weight(name="count", initializer="zeros")

    def update_state(self, y_true, y_pred, sample_weight=None):
        y_pred = tf.reshape(tf.argmax(y_pred, axis=1), shape=(-1, 1))
        right = tf.cast(y_true, "int32") == tf.cast(y_pred, "int32")  #~ KM207
        self.count.assign_add(tf.reduce_sum(tf.cast(right, "float32")))

    def result(self):
        return tf.identity(self.count)


model = built()
model.compile("adam", "sparse_categorical_crossentropy", metrics=["sparse_categorical_accuracy", Hits()])
model.fit(x_train, y_train, validation_data=(x_val, y_val))


def apart(y_true, y_pred):
    picked = tf.cast(tf.argmax(y_pred, axis=-1), "float32")
    column = tf.expand_dims(picked, -1)
    return tf.abs(y_true - column)  #~ KM207


def expanded(y_true, y_pred):
    return tf.cast(tf.equal(tf.cast(y_true, "int64"), tf.expand_dims(tf.argmax(y_pred, axis=-1), -1)), "float32")  #~ KM207


def highest(truth, scores):
    best = tf.reduce_max(scores, axis=-1, keepdims=True)
    return best * tf.cast(truth, "float32")  #~ KM207


def reshaped(y_true, y_pred):
    picked = tf.argmax(y_pred, 1)
    picked = tf.reshape(picked, [-1, 1])
    return tf.cast(tf.cast(y_true, picked.dtype) - picked, "float32")  #~ KM207


second = built()
second.compile("adam", "sparse_categorical_crossentropy", metrics=[apart, expanded, highest, reshaped])
second.fit(x_train[1000:], y_train[1000:])


# Silent: the targets are made alike, the predictions stay a row, the labels have a column, or nobody knows.
def alike(y_true, y_pred):
    y_pred = tf.reshape(tf.argmax(y_pred, axis=1), (-1, 1))
    y_true = tf.reshape(y_true, (-1, 1))
    return tf.cast(tf.cast(y_true, "int32") == tf.cast(y_pred, "int32"), "float32")


def rows(y_true, y_pred):
    y_pred = tf.reshape(tf.argmax(y_pred, axis=1), (-1,))
    return tf.cast(tf.cast(tf.reshape(y_true, (-1,)), "int32") == tf.cast(y_pred, "int32"), "float32")


def targets(y_true, y_pred):
    column = tf.reshape(y_true, (-1, 1))
    return tf.cast(column, "float32") * tf.reduce_max(y_pred, axis=-1, keepdims=True)


def images(y_true, y_pred):
    return tf.cast(tf.argmax(y_pred, axis=1) == tf.cast(tf.squeeze(y_true), "int64"), "float32")


third = built()
third.compile("adam", "sparse_categorical_crossentropy", metrics=[alike, rows, targets, images])
third.fit(x_train, y_train)


class Found(metrics.Mean):
    def update_state(self, y_true, y_pred, sample_weight=None):
        y_pred = tf.reshape(tf.argmax(y_pred, axis=1), shape=(-1, 1))
        return super().update_state(tf.cast(y_true, "int32") == tf.cast(y_pred, "int32"))


(pictures, kinds), _ = keras.datasets.cifar10.load_data()
coloured = keras.Sequential([keras.Input((32, 32, 3)), layers.Flatten(), layers.Dense(10, activation="softmax")])
coloured.compile("adam", "sparse_categorical_crossentropy", metrics=[Found()])
coloured.fit(pictures, kinds)
stored = built()
stored.compile("adam", "sparse_categorical_crossentropy", metrics=[Found()])
stored.fit(np.load("x.npy"), np.load("y.npy"))
upright = built()
upright.compile("adam", "sparse_categorical_crossentropy", metrics=[Found()])
upright.fit(x_train, y_train.reshape(-1, 1))
