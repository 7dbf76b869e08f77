"""What `train_on_batch` and `test_on_batch` return."""

import numpy as np


def model_of(keras):
    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, kernel_initializer="zeros")])
    model.compile(loss="mse", optimizer=keras.optimizers.SGD(0.0))
    return model


def batch(value):
    return np.ones((2, 1)), np.full((2, 1), float(value))


def second(call):
    call(*batch(1))
    return float(np.ravel(call(*batch(3)))[0])


def test_train(keras, version, record):
    """the second `train_on_batch`, after losses of 1 and 9"""
    value = second(model_of(keras).train_on_batch)
    running = (3, 0) <= version < (3, 15)
    assert np.isclose(value, 5.0 if running else 9.0)
    record(f"{value:.4g}: " + ("the mean since the last reset" if running else "this batch"))


def test_test(keras, version, record):
    """the second `test_on_batch`, after losses of 1 and 9"""
    value = second(model_of(keras).test_on_batch)
    running = (3, 0) <= version < (3, 15)
    assert np.isclose(value, 5.0 if running else 9.0)
    record(f"{value:.4g}: " + ("the mean since the last reset" if running else "this batch"))


def test_reset(keras, record):
    """`model.reset_metrics()` before each call"""
    model = model_of(keras)

    def call(x, y):
        model.reset_metrics()
        return model.train_on_batch(x, y)

    value = second(call)
    assert np.isclose(value, 9.0)
    record(f"{value:.4g}: this batch")


def test_fix(keras, major, known_weights, same_numbers):
    """`train_on_batch` and `test_on_batch` on Keras 2, with `reset_metrics()` before them on Keras 3: what they return"""
    model = known_weights(keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)]))
    model.compile(loss="mse", optimizer=keras.optimizers.SGD(0.01), metrics=["mae"])
    found = []
    for step in range(6):
        if major == 3:
            model.reset_metrics()
        x, y = np.full((2, 1), step + 1.0), np.full((2, 1), step * 2.0)
        found += (model.train_on_batch if step < 3 else model.test_on_batch)(x, y)
    same_numbers(found)
