"""A model with a list of one input, called with a bare array."""

import numpy as np


def model_of(keras, wrap):
    x = keras.Input((2,), name="x")
    return keras.Model([x] if wrap else x, keras.layers.Dense(1)(x))


def test_call(keras, version, record):
    """`Model([x], y)(array)`"""
    model = model_of(keras, True)
    if version < (3, 6):
        with record.silent("structure"):
            model(np.ones((1, 2), "float32"))
    else:
        with record.warns("structure of `inputs` doesn't match"):
            model(np.ones((1, 2), "float32"))


def test_backend_tensor(keras, tf, version, record):
    """`Model([x], y)(tf.ones(...))`: flagged up to 3.8 only"""
    model = model_of(keras, True)
    if (3, 6) <= version < (3, 9):
        with record.warns("structure of `inputs` doesn't match"):
            model(tf.ones((1, 2)))
    else:
        with record.silent("structure"):
            model(tf.ones((1, 2)))
        record("works")


def test_symbolic(keras, record):
    """`Model([x], y)(keras.Input((2,)))`: not to be flagged"""
    model = model_of(keras, True)
    with record.silent("structure"):
        model(keras.Input((2,)))
    record("works")


def test_predict(keras, version, record):
    """`Model([x], y).predict(array)`: not to be flagged"""
    model = model_of(keras, True)
    if (3, 6) <= version < (3, 9):
        with record.warns("structure of `inputs` doesn't match"):
            model.predict(np.ones((1, 2)), verbose=0)
    else:
        with record.silent("structure"):
            model.predict(np.ones((1, 2)), verbose=0)
        record("works")


def test_bare(keras, record):
    """`Model(x, y)(array)`"""
    model = model_of(keras, False)
    with record.silent("structure"):
        model(np.ones((1, 2), "float32"))
    record("works")


def test_list(keras, record):
    """`Model([x], y)([array])`: not to be flagged"""
    model = model_of(keras, True)
    with record.silent("structure"):
        model([np.ones((1, 2), "float32")])
    record("works")


def test_fix(keras, major, known_weights, same_numbers):
    """`keras.Model([x], y)` on Keras 2, `keras.Model(x, y)` on Keras 3: a call and `predict`"""
    inputs = keras.Input((3,))
    outputs = keras.layers.Dense(2)(inputs)
    model = known_weights(keras.Model([inputs], outputs) if major == 2 else keras.Model(inputs, outputs))
    x = np.sin(np.arange(6.0)).reshape(2, 3).astype("float32")
    same_numbers(model(x), model.predict(x, verbose=0))
