"""KM219: optimizers of TensorFlow 1 in `compile`."""

import numpy as np
import pytest

X = np.zeros((4, 3), "float32")
Y = np.ones((4, 1), "float32")


def fit(keras, optimizer):
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
    model.compile(optimizer=optimizer, loss="mse")
    model.fit(X, Y, verbose=0)


@pytest.mark.parametrize("name", ["AdamOptimizer", "GradientDescentOptimizer", "RMSPropOptimizer", "AdagradOptimizer"])
def test_tf1(keras, tf, major, record, name):
    """`compile(tf.compat.v1.train.{name}(0.1), ...)`"""
    optimizer = getattr(tf.compat.v1.train, name)(0.1)
    if major == 2:
        fit(keras, optimizer)
        record("works")
    else:
        with record.error(ValueError, "Could not interpret optimizer identifier"):
            fit(keras, optimizer)


def test_keras(keras, tf, record):
    """`keras.optimizers.Adam()`, `tf.keras.optimizers.Adam()`, `tf.optimizers.Adam()`"""
    for optimizer in (keras.optimizers.Adam(), tf.keras.optimizers.Adam(), tf.optimizers.Adam()):
        fit(keras, optimizer)
    record("works")
