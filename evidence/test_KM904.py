"""`tf.keras` where `keras` is meant."""

import numpy as np


def test_same(keras, tf, major, backend, record):
    """`tf.keras.layers.Dense is keras.layers.Dense`"""
    if backend != "tensorflow":
        record("tf.keras needs TensorFlow")
        return
    same = tf.keras.layers.Dense is keras.layers.Dense
    assert same
    record(same)


def test_missing(keras, tf, major, record):
    """`tf.keras.losses.mean_squared_error`"""
    found = hasattr(tf.keras.losses, "mean_squared_error")
    assert found == (major == 2)
    record(found)


def test_there(keras, record):
    """`keras.losses.mean_squared_error`"""
    assert keras.losses.mean_squared_error
    record(True)


def test_fix(tf, keras, major, known_weights, same_numbers):
    """`tf.keras.layers` on Keras 2, `keras.layers` on Keras 3: what a model of them gives"""
    home = tf.keras if major == 2 else keras
    model = known_weights(home.Sequential([home.Input((3, 2)), home.layers.LSTM(2), home.layers.Dense(1)]))
    same_numbers(model.predict(np.sin(np.arange(6.0)).reshape(1, 3, 2), verbose=0))
