"""Defaults that changed."""

import numpy as np


def test_l1_l2(keras, major, record):
    """`l1_l2()` of ten ones"""
    value = float(np.array(keras.regularizers.l1_l2()(keras.layers.Activation("linear")(np.ones((10,), "float32")))))
    assert np.isclose(value, 0.2 if major == 2 else 0.0)
    record(value)


def test_l1_only(keras, major, record):
    """`l1_l2(l1=0.01)` of ten ones"""
    value = float(np.array(keras.regularizers.l1_l2(l1=0.01)(keras.layers.Activation("linear")(np.ones((10,), "float32")))))
    assert np.isclose(value, 0.2 if major == 2 else 0.1)
    record(value)


def test_explicit(keras, record):
    """`l1_l2(l1=0.01, l2=0.01)` of ten ones"""
    value = float(np.array(keras.regularizers.l1_l2(l1=0.01, l2=0.01)(keras.layers.Activation("linear")(np.ones((10,), "float32")))))
    assert np.isclose(value, 0.2)
    record(value)


def test_lion(keras, version, record):
    """the default learning rate of Lion"""
    rate = float(np.array(keras.optimizers.Lion().learning_rate))
    assert np.isclose(rate, 1e-4 if version < (3,) else 1e-3)
    record(rate)


def test_rmsprop(keras, version, record):
    """`RMSprop(use_ema=True).ema_overwrite_frequency`"""
    value = keras.optimizers.RMSprop(use_ema=True).ema_overwrite_frequency
    assert value == (100 if version < (3, 3) else None)
    record(value)


def test_discretization(keras, major, record):
    """the dtype of `Discretization([0.0])(x)`"""
    dtype = str(np.array(keras.layers.Discretization([0.0])(np.ones((1, 1), "float32"))).dtype)
    record(dtype)


def test_plain_l2(keras, record):
    """`l2()` is the same: not to be flagged"""
    value = float(np.array(keras.regularizers.l2()(keras.layers.Activation("linear")(np.ones((10,), "float32")))))
    assert np.isclose(value, 0.1)
    record(value)
