"""`Adam(lr=...)`."""

import numpy as np


def test_lr(keras, major, record):
    """`SGD(lr=0.5)`"""
    if major == 2:
        optimizer = keras.optimizers.SGD(lr=0.5)
        rate = float(np.array(optimizer.learning_rate))
        assert abs(rate - 0.01) < 1e-6
        record("trains with the default, 0.01")
    else:
        with record.error(ValueError, "not recognized"):
            keras.optimizers.SGD(lr=0.5)


def test_learning_rate(keras, record):
    """`SGD(learning_rate=0.5)`"""
    rate = float(np.array(keras.optimizers.SGD(learning_rate=0.5).learning_rate))
    assert rate == 0.5
    record(rate)
