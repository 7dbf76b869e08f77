import numpy as np
import tensorflow as tf
from keras import Sequential, layers


def distance(y_true, y_pred):
    return tf.reduce_mean(tf.abs(y_true - y_pred))


def gap(y_true, y_pred):
    return tf.reduce_max(tf.abs(y_true - y_pred))  #~ KM207


n = 8
one = Sequential([layers.Dense(1)])
one.compile("adam", "mse", metrics=[distance])
one.fit(np.ones((n, 4)), np.random.rand(n, 1))
one.fit(np.ones((n, 4)), np.zeros((len_of_x, 1), dtype="float32"))
one.fit(np.ones((n, 4)), np.random.normal(0, 1, size=(n // 2, 1)))

two = Sequential([layers.Dense(1)])
two.compile("adam", "mse", metrics=[gap])
two.fit(np.ones((n, 4)), np.random.normal(0, 1, size=n))
