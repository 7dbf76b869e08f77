"""Private homes of Keras."""

import importlib

import numpy as np


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


def test_lost_name(keras, major, record):
    """`from keras.src.utils.tf_utils import shape_type_conversion`"""
    module = importlib.import_module("keras.src.utils.tf_utils")
    assert hasattr(module, "shape_type_conversion") == (major == 2)
    if major == 2:
        record("shape_type_conversion")
    else:
        with record.error(ImportError, "cannot import name"):
            exec("from keras.src.utils.tf_utils import shape_type_conversion", {})


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
    assert tf.compat.v1.keras.layers.Dense(2).units == 2
    record("Dense")


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
    assert keras.layers.Dense(2).units == 2
    record("Dense")


def test_fix(keras, major, known_weights, same_numbers):
    """Layers, helpers from private modules on Keras 2, from `keras` on Keras 3"""
    import importlib

    def home(old, new):
        return importlib.import_module(old if major == 2 else new)

    layers = home("tensorflow.python.keras.layers", "tensorflow.keras.layers")
    x = np.sin(np.arange(12.0)).reshape(1, 4, 3).astype("float32")
    outputs = []
    for layer in (layers.Dense(2, activation="relu"), home("keras.api._v2.keras.layers", "keras.layers").Conv1D(2, 2)):
        layer(x)
        outputs.append(np.array(known_weights(layer)(x)))
    hot = home("tensorflow.python.keras.utils.np_utils", "tensorflow.keras.utils").to_categorical([0, 2], 3)
    base = home("keras.src.engine.base_layer", "keras").Layer
    assert issubclass(keras.layers.Dense, base)
    same_numbers(*outputs, hot)


def test_api_home(version, record):
    """`from keras.api.layers import Dense`"""
    if (3, 3) <= version < (3, 10):
        assert importlib.import_module("keras.api.layers").Dense
        record("Dense")
    else:
        with record.error(ModuleNotFoundError, "keras.api"):
            importlib.import_module("keras.api.layers")
