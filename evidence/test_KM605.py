"""`hard_sigmoid` has another slope."""

import numpy as np


def at_one(keras, function):
    return float(np.array(function(keras.layers.Activation("linear")(np.array([1.0], "float32"))))[0])


def test_function(keras, major, record):
    """`keras.activations.hard_sigmoid(1.0)`"""
    value = at_one(keras, keras.activations.hard_sigmoid)
    assert np.isclose(value, 0.7 if major == 2 else 4 / 6, atol=1e-4)
    record(value)


def test_layer(keras, major, record):
    """`Activation("hard_sigmoid")` at 1.0"""
    value = float(np.array(keras.layers.Activation("hard_sigmoid")(np.ones((1, 1), "float32")))[0, 0])
    assert np.isclose(value, 0.7 if major == 2 else 4 / 6, atol=1e-4)
    record(value)


def lstm(keras, **options):
    layer = keras.layers.LSTM(1, kernel_initializer="ones", recurrent_initializer="ones", **options)
    return float(np.array(layer(np.ones((1, 3, 1), "float32")))[0, 0])


def test_recurrent(keras, major, record):
    """`LSTM(recurrent_activation="hard_sigmoid")` with all weights 1"""
    found = lstm(keras, recurrent_activation="hard_sigmoid")
    assert np.allclose(found, 0.7948 if major == 2 else 0.7113, atol=1e-4)
    record(found)


def test_same_numbers(keras, major, record, handoff):
    """the old function, written out: `clip(0.2 * x + 0.5, 0, 1)`"""
    if major == 2:
        np.save(handoff / "lstm.npy", lstm(keras, recurrent_activation="hard_sigmoid"))
        value = lstm(keras, recurrent_activation="hard_sigmoid")
    else:
        ops = keras.ops
        value = lstm(keras, recurrent_activation=lambda x: ops.clip(0.2 * x + 0.5, 0.0, 1.0))
        assert np.isclose(value, np.load(handoff / "lstm.npy"), atol=1e-6)
    record(value)


def test_sigmoid(keras, record):
    """`sigmoid` is the same: not to be flagged"""
    value = at_one(keras, keras.activations.sigmoid)
    assert np.isclose(value, 0.7310586)
    record(value)
