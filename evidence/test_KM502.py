"""Arguments with another name."""

import numpy as np


def test_categorical(keras, major, record):
    """`to_categorical(y=...)`"""
    if major == 2:
        keras.utils.to_categorical(y=[0, 1])
        record("works")
    else:
        with record.error(TypeError, ""):
            keras.utils.to_categorical(y=[0, 1])


def test_relu(keras, major, record):
    """`activations.relu(x, alpha=0.1)`"""
    if major == 2:
        keras.activations.relu(np.ones(2, "float32"), alpha=0.1)
        record("works")
    else:
        with record.error(TypeError, "alpha"):
            keras.activations.relu(np.ones(2, "float32"), alpha=0.1)


def test_l2(keras, major, record):
    """`regularizers.l2(l=0.01)`"""
    if major == 2:
        keras.regularizers.l2(l=0.01)
        record("works")
    else:
        with record.error(TypeError, ""):
            keras.regularizers.l2(l=0.01)


def test_same(keras, major, record):
    """`relu(x, negative_slope=0.1)` on Keras 3 gives what `relu(x, alpha=0.1)` gave"""
    x = np.array([-1.0, 1.0], "float32")
    value = keras.activations.relu(x, alpha=0.1) if major == 2 else keras.activations.relu(x, negative_slope=0.1)
    assert np.allclose(value, [-0.1, 1.0])
    record(np.array(value).tolist())
