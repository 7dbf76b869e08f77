"""Switches back to TensorFlow 1: each case runs in a process of its own."""

import json

import numpy as np
import pytest

MODEL = """
import json
import numpy as np, tensorflow as tf
{switches}
import keras
x, y = np.ones((4, 2)), np.ones((4, 1))
answers = []
for act in {acts!r}:
    inputs = keras.Input((2,))
    model = keras.Model(inputs, keras.layers.Dense(1)(inputs))
    model.compile("sgd", "mse")
    try:
        eval(act)
        answers.append("works")
    except Exception as error:
        answers.append(type(error).__name__ + ": " + str(error).strip().splitlines()[0])
print(json.dumps(answers))
"""
ACTS = ("fit(x, y, verbose=0)", "predict(x, verbose=0)")
SWITCHES = ("disable_v2_behavior", "disable_eager_execution", "disable_resource_variables", "disable_v2_tensorshape", "disable_control_flow_v2")
BREAK = {"disable_v2_behavior", "disable_eager_execution"}
ANSWERS = {}


def answers_of(run_python, *switches):
    """What each act does after these switches; one process for all acts, once."""
    if switches not in ANSWERS:
        code = MODEL.format(switches="\n".join(switches), acts=[f"model.{act}" for act in ACTS])
        ANSWERS[switches] = dict(zip(ACTS, json.loads(run_python(code).strip().splitlines()[-1]), strict=True))
    return ANSWERS[switches]


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("switch", SWITCHES)
def test_switch(run_python, record, switch, act, major):
    """`tf.compat.v1.{switch}()`, then `model.{act}`"""
    out = answers_of(run_python, f"tf.compat.v1.{switch}()")[act]
    expected = "RuntimeError: `tf.data.Dataset` only supports" if major == 3 and switch in BREAK else "works"
    assert out.startswith(expected)
    record(out)


PRIVATE = ("tensorflow.python.framework.ops.disable_eager_execution", "tensorflow.python.compat.v2_compat.disable_v2_behavior")


@pytest.mark.parametrize("path", PRIVATE)
def test_private(run_python, record, path, major):
    """`{path}()`, then `model.fit`"""
    home, _, name = path.rpartition(".")
    out = answers_of(run_python, f"from {home} import {name}; {name}()")[ACTS[0]]
    assert out.startswith("RuntimeError: `tf.data.Dataset` only supports" if major == 3 else "works")
    record(out)


NAMES = ("enable_eager_execution", "disable_eager_execution", "disable_v2_behavior", "enable_v2_behavior", "enable_resource_variables")


@pytest.mark.parametrize("name", NAMES)
def test_gone(tf, record, name):
    """`tf.{name}`"""
    with record.error(AttributeError, f"has no attribute '{name}'"):
        getattr(tf, name)


ENABLE = ("enable_eager_execution", "enable_v2_behavior", "enable_resource_variables")


@pytest.mark.parametrize("name", ENABLE)
def test_enable(run_python, record, name):
    """`tf.compat.v1.{name}()`, then `model.fit`"""
    out = answers_of(run_python, *(f"tf.compat.v1.{one}()" for one in ENABLE))
    assert set(out.values()) == {"works"}
    record("does nothing: this is so by default")


def test_in_v2(tf, record):
    """`tf.compat.v2.enable_v2_behavior()`: not reported"""
    tf.compat.v2.enable_v2_behavior()
    record("works")


def test_run_eagerly(run_python, record):
    """`tf.config.run_functions_eagerly(True)`, then `model.fit`"""
    out = answers_of(run_python, "tf.config.run_functions_eagerly(True)")
    assert set(out.values()) == {"works"}
    record("works")


def test_values_in_a_graph(run_python, record):
    """initializers and activations of Keras in a graph of TensorFlow 1, after `disable_v2_behavior`"""
    run_python(
        "import tensorflow.compat.v1 as tf\ntf.disable_v2_behavior()\n"
        "x = tf.placeholder(tf.float32, (None, 3))\n"
        "w = tf.get_variable('w', (3, 2), initializer=tf.keras.initializers.he_normal())\n"
        "y = tf.keras.activations.relu(tf.matmul(x, w))\n"
        "with tf.Session() as session:\n"
        "    session.run(tf.global_variables_initializer())\n"
        "    assert session.run(y, {x: [[1.0, 2.0, 3.0]]}).shape == (1, 2)\n"
    )
    record("works")


def test_fix(keras, tf, major, known_weights, same_numbers):
    """`tf.compat.v1.enable_eager_execution()` and `enable_v2_behavior()` on Keras 2, neither on Keras 3: training and prediction"""
    if major == 2:
        tf.compat.v1.enable_eager_execution()
        tf.compat.v1.enable_v2_behavior()
    model = known_weights(keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)]))
    model.compile("sgd", "mse")
    model.fit(np.ones((2, 2)), np.ones((2, 1)), verbose=0)
    same_numbers(model.predict(np.ones((1, 2)), verbose=0))


TRAINED = """
import numpy as np, tensorflow as tf
{switch}
import keras
x, y = np.arange(8.0).reshape(4, 2) / 8, np.arange(4.0).reshape(4, 1)
model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1, kernel_initializer="ones")])
model.compile("sgd", "mse")
losses = model.fit(x, y, epochs=3, shuffle=False, verbose=0).history["loss"]
print(*losses, *model.predict(x, verbose=0).ravel())
"""


def test_without_the_switch(run_python, same_numbers, major):
    """losses and predictions after `tf.compat.v1.disable_eager_execution()` on Keras 2, and without it"""
    switch = "tf.compat.v1.disable_eager_execution()" if major == 2 else ""
    same_numbers([float(part) for part in run_python(TRAINED.format(switch=switch)).strip().splitlines()[-1].split()])
