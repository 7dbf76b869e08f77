"""NumPy on tensors."""

import numpy as np


def test_numpy(keras, backend, record):
    """`.numpy()` of a layer's output"""
    y = keras.layers.Dense(1, kernel_initializer="ones")(np.ones((1, 2), "float32"))
    if backend == "jax":
        with record.error(AttributeError, "numpy"):
            y.numpy()
    elif backend == "torch":
        with record.error(RuntimeError, "requires grad"):
            y.numpy()
    else:
        assert y.numpy().tolist() == [[2.0]]
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


def test_fix(keras, major, known_weights, same_numbers):
    """`model(x).numpy()` on Keras 2, `keras.ops.convert_to_numpy(model(x))` on Keras 3"""
    model = known_weights(keras.Sequential([keras.Input((2,)), keras.layers.Dense(3, activation="tanh")]))
    y = model(np.ones((2, 2), "float32"))
    same_numbers(y.numpy() if major == 2 else keras.ops.convert_to_numpy(y))
