"""Arrays of one axis and of two in calls of one method of one model."""

import numpy as np
import pytest

X = np.linspace(-1.0, 1.0, 24, dtype="float32").reshape(8, 3)
COLUMN = np.linspace(0.0, 1.0, 8, dtype="float32").reshape(8, 1)
FLAT = COLUMN[:, 0]
UNKNOWN = "unknown rank"


def single(keras, **given):
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1, kernel_initializer="ones")])
    model.compile("sgd", **({"loss": "mse"} | given))
    return model


def labelled(keras):
    noise, label = keras.Input((3,)), keras.Input((1,), dtype="int32")
    drawn = keras.layers.Flatten()(keras.layers.Embedding(5, 3)(label))
    model = keras.Model([noise, label], keras.layers.multiply([noise, drawn]))
    model.compile("sgd", "mse")
    return model


def targets(model, method, y):
    given = {} if method.endswith("batch") else {"verbose": 0}
    return getattr(model, method)(X, y, **given)


@pytest.mark.parametrize("first", ["(N, 1)", "(N,)"])
@pytest.mark.parametrize("method", ["train_on_batch", "test_on_batch", "fit", "evaluate"])
def test_targets(keras, major, record, method, first):
    """`{method}` with targets of the shape {first}, then of the other one"""
    model = single(keras)
    one, other = (COLUMN, FLAT) if first == "(N, 1)" else (FLAT, COLUMN)
    targets(model, method, one)
    record.outcome(ValueError if major == 3 else None, lambda: targets(model, method, other))


@pytest.mark.parametrize("method", ["predict", "predict_on_batch"])
def test_inputs(keras, major, record, method):
    """`{method}` with labels of the shape (N, 1) for an Embedding, then (N,)"""
    model, labels = labelled(keras), np.arange(8) % 5
    getattr(model, method)([X, labels[:, None]])
    record.outcome(ValueError if major == 3 else None, lambda: getattr(model, method)([X, labels]))


def test_own_loss(keras, major, record):
    """`train_on_batch` with a function as the loss"""
    model = single(keras, loss=lambda true, predicted: abs(true - predicted))
    model.train_on_batch(X, COLUMN)
    record.outcome(ValueError if major == 3 else None, lambda: model.train_on_batch(X, FLAT))


@pytest.mark.parametrize("methods", ["fit, evaluate", "fit, train_on_batch", "evaluate, test_on_batch"])
def test_other_method(keras, record, methods):
    """{methods}, each with another shape: must not be flagged"""
    model = single(keras)
    for method, y in zip(methods.split(", "), (COLUMN, FLAT), strict=True):
        targets(model, method, y)
    record("works")


def test_eager(keras, record):
    """`run_eagerly=True`, and a model that is compiled again in between: must not be flagged"""
    model = single(keras, run_eagerly=True)
    model.train_on_batch(X, COLUMN)
    model.train_on_batch(X, FLAT)
    again = single(keras)
    again.train_on_batch(X, COLUMN)
    again.compile("sgd", "mse")
    again.train_on_batch(X, FLAT)
    record("works")


def test_fixed(keras, same_numbers):
    """Both as columns train as (N, 1) and (N,) did"""
    major = int(keras.__version__.split(".")[0])
    model = single(keras)
    model.train_on_batch(X, COLUMN)
    model.train_on_batch(X, FLAT if major == 2 else np.asarray(FLAT).reshape(-1, 1))
    same_numbers(*model.get_weights())
