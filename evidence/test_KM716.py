"""Properties of layers and models that cannot be set."""

import numpy as np
import pytest

LAYER = [
    "metrics", "losses", "weights", "trainable_weights", "non_trainable_weights", "variables", "trainable_variables", "non_trainable_variables",
    "input", "output", "dtype", "path", "input_dtype", "compute_dtype", "variable_dtype", "metrics_variables", "quantization_mode",
]  # fmt: skip
MODEL = ["layers", "metrics_names", "compiled_metrics", "distribute_strategy"]
FINE = ["input_spec", "built", "supports_masking", "name", "activity_regularizer", "states", "loss"]


def setting(keras, base, name, value):
    class Own(base):
        def __init__(self):
            super().__init__()
            setattr(self, name, value)

        def call(self, x):
            return x

    return Own()


@pytest.mark.parametrize("name", LAYER)
def test_layer(keras, major, record, name):
    """`self.{name} = ...` in a layer"""
    value = "float32" if "dtype" in name or name in ("path", "quantization_mode") else []
    try:
        setting(keras, keras.layers.Layer, name, value)
        record("works")
        worked = True
    except AttributeError as error:
        worked = False
        with record.error(AttributeError):
            raise error
    assert major == 2 or not worked


@pytest.mark.parametrize("name", MODEL)
def test_model(keras, major, record, name):
    """`self.{name} = ...` in a model"""
    if major == 2 and name == "compiled_metrics":
        setting(keras, keras.Model, name, [])
        record("works")
    else:
        with record.error(AttributeError):
            setting(keras, keras.Model, name, [])


@pytest.mark.parametrize("name", FINE)
def test_fine(keras, major, record, name):
    """`self.{name} = ...` in a layer"""
    if name == "name" and major == 2:
        record("not asked")
        return
    setting(keras, keras.layers.Layer, name, None if name in ("input_spec", "activity_regularizer") else True if name != "name" else "x")
    record("works")


def test_own_property(keras, record):
    """a property of one's own with a setter"""

    class Own(keras.Model):
        @property
        def metrics(self):
            return []

        @metrics.setter
        def metrics(self, value):
            self.kept = value

    model = Own()
    model.metrics = [1]
    assert model.kept == [1]
    assert np.array(model.metrics).size == 0
    record("works")
