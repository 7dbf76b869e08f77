"""Switches back to TensorFlow 1: each case runs in a process of its own."""

import pytest

MODEL = """
import numpy as np, tensorflow as tf
{switch}
import keras
inputs = keras.Input((2,))
model = keras.Model(inputs, keras.layers.Dense(1)(inputs))
model.compile("sgd", "mse")
x, y = np.ones((4, 2)), np.ones((4, 1))
try:
    model.{act}
    print("works")
except Exception as error:
    print(type(error).__name__ + ": " + str(error).strip().splitlines()[0])
"""
SWITCHES = ("disable_v2_behavior", "disable_eager_execution", "disable_resource_variables", "disable_v2_tensorshape", "disable_control_flow_v2")


@pytest.mark.parametrize("act", ["fit(x, y, verbose=0)", "predict(x, verbose=0)"])
@pytest.mark.parametrize("switch", SWITCHES)
def test_switch(run_python, record, switch, act, major):
    """`tf.compat.v1.{switch}()`, then `model.{act}`"""
    record(run_python(MODEL.format(switch=f"tf.compat.v1.{switch}()", act=act)).strip())


NAMES = ("enable_eager_execution", "disable_eager_execution", "disable_v2_behavior", "enable_v2_behavior", "enable_resource_variables")


@pytest.mark.parametrize("name", NAMES)
def test_gone(tf, record, name):
    """`tf.{name}`"""
    with record.error(AttributeError, f"has no attribute '{name}'"):
        getattr(tf, name)


@pytest.mark.parametrize("name", ["enable_eager_execution", "enable_v2_behavior", "enable_resource_variables"])
def test_enable(run_python, record, name):
    """`tf.compat.v1.{name}()`, then `model.fit`"""
    out = run_python(MODEL.format(switch=f"tf.compat.v1.{name}()", act="fit(x, y, verbose=0)")).strip()
    assert out == "works"
    record("does nothing: this is so by default")


def test_run_eagerly(run_python, record):
    """`tf.config.run_functions_eagerly(True)`, then `model.fit`"""
    out = run_python(MODEL.format(switch="tf.config.run_functions_eagerly(True)", act="fit(x, y, verbose=0)")).strip()
    assert out == "works"
    record(out)
