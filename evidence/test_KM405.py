"""Private homes of Keras."""

import importlib


def test_engine(keras, major, record):
    """`keras.src.engine.base_layer.Layer`"""
    if major == 2:
        record(importlib.import_module("keras.src.engine.base_layer").Layer.__name__)
    else:
        with record.error((ImportError, AttributeError), ""):
            importlib.import_module("keras.src.engine.base_layer").Layer


def test_generic_utils(keras, major, record):
    """`keras.src.utils.generic_utils.Progbar`"""
    if major == 2:
        record(importlib.import_module("keras.src.utils.generic_utils").Progbar.__name__)
    else:
        with record.error((ImportError, AttributeError), ""):
            importlib.import_module("keras.src.utils.generic_utils").Progbar


def test_api(keras, major, record):
    """`keras.api._v2.keras.layers.Dense`"""
    if major == 2:
        record(importlib.import_module("keras.api._v2.keras.layers").Dense.__name__)
    else:
        with record.error((ImportError, AttributeError), ""):
            importlib.import_module("keras.api._v2.keras.layers").Dense


def test_compat(tf, major, record):
    """`from tensorflow.compat.v1.keras.layers import Dense`"""
    if major == 2:
        record(importlib.import_module("tensorflow.compat.v1.keras.layers").Dense.__name__)
    else:
        with record.error(ImportError, "tensorflow.compat.v1.keras"):
            importlib.import_module("tensorflow.compat.v1.keras.layers")


def test_compat_attribute(tf, record):
    """`tf.compat.v1.keras.layers.Dense` as an attribute"""
    record(tf.compat.v1.keras.layers.Dense.__name__)


def test_stale(keras, tf, major, record):
    """a layer of `tensorflow.python.keras` in a Sequential model"""
    layers = importlib.import_module("tensorflow.python.keras.layers")
    if major == 2:
        keras.Sequential([layers.Dense(1)])
        record("works")
    else:
        with record.error((TypeError, ValueError)):
            keras.Sequential([layers.Dense(1)])


def test_public(keras, record):
    """`keras.layers.Dense`"""
    record(keras.layers.Dense.__name__)
