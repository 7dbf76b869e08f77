"""Names that have another place."""

import importlib

import numpy as np
import pytest


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
    assert np.isclose(float(tf.keras.losses.mse([2.0], [4.0])), 4.0)
    record("mean_squared_error")


def test_mean_squared_error(keras, record):
    """`keras.losses.mean_squared_error` is there"""
    assert np.isclose(float(keras.losses.mean_squared_error(np.array([2.0]), np.array([4.0]))), 4.0)
    record("mean_squared_error")


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
    assert callable(importlib.import_module("tensorflow.keras.saving").load_model)
    record("load_model")


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
    assert keras.layers.Rescaling(2.0).scale == 2.0
    record(2)


def test_fix(keras, tf, major, same_numbers):
    """Names that moved, from their old place on Keras 2 and their new one on Keras 3: what they give"""
    y, p = np.array([[0.0, 1.0], [1.0, 1.0]]), np.array([[0.25, 0.5], [0.75, 0.5]])
    mse = keras.losses.mse if major == 2 else keras.losses.mean_squared_error
    tf_mse = tf.keras.losses.mean_squared_error if major == 2 else tf.keras.losses.mse
    scale = (tf.keras.layers.experimental.preprocessing if major == 2 else tf.keras.layers).Rescaling(1 / 255)
    summed = keras.losses.MeanSquaredError(reduction=keras.losses.Reduction.SUM if major == 2 else "sum")
    same_numbers(mse(y, p), tf_mse(y, p), scale(np.array([51.0, 255.0])), summed(y, p))


def test_old_layout(keras, record):
    """`from keras.optimizer_v2.adam import Adam`"""
    with record.error(ImportError, "keras.optimizer_v2"):
        importlib.import_module("keras.optimizer_v2.adam")


def test_old_layout_others(keras, record):
    """`keras.layers.preprocessing`, `keras.layers.merging`, `keras.saving.hdf5_format`, `keras.mixed_precision.loss_scale_optimizer`"""
    for name in ("layers.preprocessing", "layers.merging", "saving.hdf5_format", "mixed_precision.loss_scale_optimizer", "testing_infra"):
        with record.error(ImportError, name.split(".")[0]):
            importlib.import_module(f"keras.{name}")


def test_functional_names(keras, record):
    """`keras.layers.TFOpLambda`, `keras.models.Functional`"""
    with record.error(AttributeError, "TFOpLambda"):
        keras.layers.TFOpLambda
    with record.error(AttributeError, "Functional"):
        keras.models.Functional


@pytest.mark.parametrize("name", ["losses.mean_squared_error", "losses.mean_absolute_error", "losses.log_cosh", "metrics.mean_squared_error"])
def test_aliases(tf, major, record, name):
    """`tf.{name}`"""
    home, _, leaf = name.rpartition(".")
    record.outcome(AttributeError if major == 3 else None, lambda: getattr(getattr(tf, home), leaf))


@pytest.mark.parametrize("name", ["losses.mse", "losses.mae", "losses.logcosh", "losses.huber", "metrics.mse"])
def test_aliases_kept(tf, record, name):
    """`tf.{name}`"""
    home, _, leaf = name.rpartition(".")
    record.outcome(None, lambda: getattr(getattr(tf, home), leaf))


def test_merge_base(keras, major, record, same_numbers):
    """a layer that overrides `_merge_function`, derived from `keras.layers.Add`"""

    class Average(keras.layers.Add):
        def _merge_function(self, inputs):
            return 0.25 * inputs[0] + 0.75 * inputs[1]

    inputs = [keras.Input((4,)), keras.Input((4,))]
    model = keras.Model(inputs, Average()(inputs))
    same_numbers(model.predict([np.ones((2, 4)), np.zeros((2, 4))], verbose=0))
    record("same numbers")
    with record.error(ImportError, "merge"):
        importlib.import_module("keras.layers.merge")
