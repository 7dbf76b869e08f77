"""Names that have another place."""

import importlib


def test_preprocessing_layers(keras, major, record):
    """`keras.layers.experimental.preprocessing.Rescaling`"""
    if major == 2:
        record(importlib.import_module("keras.layers.experimental.preprocessing").Rescaling.__name__)
    else:
        with record.error((ImportError, AttributeError), ""):
            importlib.import_module("keras.layers.experimental.preprocessing").Rescaling


def test_np_utils(keras, major, record):
    """`keras.utils.np_utils.to_categorical`"""
    with record.error((ImportError, AttributeError), ""):
        importlib.import_module("keras.utils.np_utils").to_categorical


def test_core(keras, major, record):
    """`keras.layers.core.Dense`"""
    with record.error((ImportError, AttributeError), ""):
        importlib.import_module("keras.layers.core").Dense


def test_topology(keras, major, record):
    """`keras.engine.topology.Layer`"""
    with record.error((ImportError, AttributeError), ""):
        importlib.import_module("keras.engine.topology").Layer


def test_mse(keras, major, record):
    """`keras.losses.mse`"""
    if major == 2:
        record(importlib.import_module("keras.losses").mse.__name__)
    else:
        with record.error((ImportError, AttributeError), ""):
            importlib.import_module("keras.losses").mse


def test_tf_mean_squared_error(tf, major, record):
    """`tf.keras.losses.mean_squared_error`"""
    if major == 2:
        record(tf.keras.losses.mean_squared_error.__name__)
    else:
        with record.error(AttributeError, "mean_squared_error"):
            tf.keras.losses.mean_squared_error


def test_tf_mse(tf, record):
    """`tf.keras.losses.mse` is there"""
    record(tf.keras.losses.mse.__name__)


def test_mean_squared_error(keras, record):
    """`keras.losses.mean_squared_error` is there"""
    record(keras.losses.mean_squared_error.__name__)


def test_tf_saving(tf, major, record):
    """`tf.keras.saving` without an import of its own"""
    import subprocess
    import sys

    code = "import tensorflow as tf; tf.keras.saving.load_model"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    if major == 2:
        assert done.returncode == 0
        record("works")
    else:
        assert "has no attribute 'saving'" in done.stderr
        record("AttributeError")


def test_tf_saving_import(tf, record):
    """`import tensorflow.keras.saving`"""
    record(importlib.import_module("tensorflow.keras.saving").load_model.__name__)


def test_reduction(keras, major, record):
    """`keras.losses.Reduction.SUM`"""
    if major == 2:
        record(keras.losses.Reduction.SUM)
    else:
        with record.error(AttributeError, "Reduction"):
            keras.losses.Reduction


def test_reduction_string(keras, record):
    """the string `"sum"` gives the same"""
    import numpy as np

    loss = keras.losses.MeanSquaredError(reduction="sum")
    value = float(loss(np.zeros((2, 1), "float32"), np.ones((2, 1), "float32")))
    assert value == 2.0
    record(value)


def test_rescaling(keras, record):
    """`keras.layers.Rescaling`"""
    record(keras.layers.Rescaling(2.0).scale)
