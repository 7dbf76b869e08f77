"""Positional arguments that moved."""

import numpy as np


def test_input(keras, major, record):
    """`Input((4,), None, "image")`"""
    if major == 2:
        keras.Input((4,), None, "image")
        record("works")
    else:
        with record.error(ValueError, ""):
            keras.Input((4,), None, "image")


def test_contrast(keras, major, record):
    """`RandomContrast(0.2, 42)`"""
    layer = keras.layers.RandomContrast(0.2, 42)
    if major == 2:
        assert layer.seed == 42
        record("a seed")
    else:
        assert layer.value_range == 42
        record("a value range")


def test_keywords(keras, record):
    """the same by name"""
    assert keras.Input((4,), None, name="image").name.startswith("image")
    keras.layers.RandomContrast(0.2, seed=42)
    record("works")


def test_fix(keras, major, known_weights, same_numbers):
    """Arguments by position on Keras 2, by name on Keras 3: what comes out"""
    old = major == 2
    made = keras.Input((4,), None, "image") if old else keras.Input((4,), None, name="image")
    assert made.name == "image"
    up = (2, 2, 2, "same", None, "channels_last")
    layer = keras.layers.Conv3DTranspose(*up) if old else keras.layers.Conv3DTranspose(*up[:4], output_padding=None, data_format="channels_last")
    x = np.sin(np.arange(8.0)).reshape(1, 2, 2, 2, 1).astype("float32")
    layer(x)
    same_numbers(known_weights(layer)(x))


def test_state_of_so_many_samples(keras, tf, major, record):
    """`LSTMCell(3).get_initial_state(2)`, `get_initial_state(keras.ops.shape(x)[0])`: the order of Keras 3, not to be flagged"""
    cell = keras.layers.LSTMCell(3)
    if major == 2:
        with record.error(tf.errors.InvalidArgumentError, ""):
            cell.get_initial_state(2)
        return
    assert [tuple(state.shape) for state in cell.get_initial_state(2)] == [(2, 3), (2, 3)]
    assert tuple(cell.get_initial_state(keras.ops.shape(np.ones((2, 5)))[0])[0].shape) == (2, 3)
    record("a state")
