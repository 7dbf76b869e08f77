"""NumPy on tensors."""

import numpy as np


def test_numpy(keras, backend, record):
    """`.numpy()` of a layer's output"""
    y = keras.layers.Dense(1, kernel_initializer="ones")(np.ones((1, 2), "float32"))
    if backend == "jax":
        with record.error(AttributeError, "numpy"):
            y.numpy()
    else:
        record(y.numpy())


def test_convert(keras, major, record):
    """`keras.ops.convert_to_numpy(y)`"""
    y = keras.layers.Dense(1, kernel_initializer="ones")(np.ones((1, 2), "float32"))
    if major == 2:
        record("no keras.ops")
    else:
        value = keras.ops.convert_to_numpy(y)
        assert value[0, 0] == 2.0
        record(value)
