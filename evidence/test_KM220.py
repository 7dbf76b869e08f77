"""What a schedule may return to `LearningRateScheduler`."""

import math

import numpy as np
import pytest

X = np.ones((4, 3), "float32")
FORMS = ["lambda epoch, lr: lr * tf.math.exp(-0.1)", "lambda epoch: tf.constant(0.1)", "schedules.ExponentialDecay(0.1, 10, 0.9)"]
FLOATS = ["lambda epoch, lr: lr * math.exp(-0.1)", "lambda epoch, lr: float(lr * tf.math.exp(-0.1))", "lambda epoch: tf.constant(0.1).numpy()"]


def trained(keras, tf, form):
    schedule = eval(form, {"tf": tf, "np": np, "math": math, "schedules": keras.optimizers.schedules})
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1, kernel_initializer="ones")])
    model.compile(keras.optimizers.SGD(0.1), "mse")
    model.fit(X, X[:, :1], epochs=2, verbose=0, callbacks=[keras.callbacks.LearningRateScheduler(schedule)])
    return model.get_weights()[0]


@pytest.mark.parametrize("form", FORMS)
def test_tensor(keras, tf, major, record, form):
    """`LearningRateScheduler({form})`"""
    if major == 2:
        trained(keras, tf, form)
        record("works")
        return
    with record.error(ValueError, "should be a float"):
        trained(keras, tf, form)


@pytest.mark.parametrize("form", FLOATS)
def test_float(keras, tf, record, form):
    """`LearningRateScheduler({form})`"""
    trained(keras, tf, form)
    record("works")


def test_fix(keras, tf, major, handoff, record):
    """`float(...)` around the tensor: the weights after training"""
    pairs = [(FORMS[0], FLOATS[1]), (FORMS[2], "lambda epoch: float(schedules.ExponentialDecay(0.1, 10, 0.9)(epoch))")]
    for place, (old, new) in enumerate(pairs):
        if major == 2:
            np.save(handoff / f"{place}.npy", trained(keras, tf, old))
        np.testing.assert_allclose(np.load(handoff / f"{place}.npy"), trained(keras, tf, new), rtol=1e-6)
    record("the same numbers")


@pytest.mark.parametrize("callback", ["LearningRateScheduler(lambda epoch: 0.1)", "ReduceLROnPlateau('loss', patience=1)"])
def test_schedule_twice(keras, major, record, callback):
    """`{callback}` with an optimizer that was made with a schedule"""
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1, use_bias=False)])
    model.compile(keras.optimizers.SGD(keras.optimizers.schedules.ExponentialDecay(0.1, 10, 0.9)), "mse")
    made = eval(f"callbacks.{callback}", {"callbacks": keras.callbacks})
    record.outcome(TypeError if major == 3 else None, lambda: model.fit(X * 0, X[:, :1], epochs=4, verbose=0, callbacks=[made]))
