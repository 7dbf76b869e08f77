"""`compiled_loss` and `compiled_metrics` of Keras 2."""

import warnings

import numpy as np
import pytest

X, Y = np.ones((4, 1), "float32"), np.ones((4, 1), "float32")


def model_with(keras, step):
    class Model(keras.Model):
        def __init__(self):
            super().__init__()
            start = keras.initializers.Constant(3.0)
            self.dense = keras.layers.Dense(1, kernel_initializer=start, kernel_regularizer=keras.regularizers.L2(0.1))

        def call(self, x):
            return self.dense(x)

        train_step = step

    model = Model()
    model.compile(keras.optimizers.SGD(0.0), "mse", run_eagerly=True)
    return model


def fit(keras, step):
    model_with(keras, step).fit(X, Y, verbose=0)


def test_loss(keras, major, record):
    """`self.compiled_loss(y, y_pred, regularization_losses=self.losses)`: its value"""
    seen = []

    def step(self, data):
        x, y = data
        seen.append(float(self.compiled_loss(y, self(x), regularization_losses=self.losses)))
        return {"n": 0.0}

    if major == 2:
        fit(keras, step)
    else:
        with record.warns("compiled_loss()` is deprecated"):
            fit(keras, step)
    record(f"{seen[0]:.2f}")


def test_compute_loss(keras, major, record, handoff):
    """`self.compute_loss(y=y, y_pred=y_pred)`: its value, equal to that of `compiled_loss` in Keras 2"""
    seen = []

    def step(self, data):
        x, y = data
        y_pred = self(x)
        seen.append(float(self.compute_loss(y=y, y_pred=y_pred)))
        if major == 2:
            seen.append(float(self.compiled_loss(y, y_pred, regularization_losses=self.losses)))
        return {"n": 0.0}

    fit(keras, step)
    if major == 2:
        assert np.isclose(*seen)
        (handoff / "loss.txt").write_text(str(seen[1]))
    else:
        assert np.isclose(seen[0], float((handoff / "loss.txt").read_text()))
    record(f"{seen[0]:.2f}")


def test_metrics(keras, major, record):
    """`self.compiled_metrics.update_state(y, y_pred)`"""

    def step(self, data):
        x, y = data
        self.compiled_metrics.update_state(y, self(x))
        return {"n": 0.0}

    if major == 2:
        fit(keras, step)
        record("works")
    else:
        with record.warns("compiled_metrics()` is deprecated"):
            fit(keras, step)


@pytest.mark.parametrize("part", ["compiled_loss._loss_weights", "compiled_loss.built", "compiled_metrics.metrics", "compiled_metrics._weighted_metrics"])
def test_part(keras, major, record, part):
    """`model.{part}`"""
    model = model_with(keras, lambda self, data: {"n": 0.0})
    name, inner = part.split(".")
    record.outcome(AttributeError if major == 3 else None, lambda: getattr(getattr(model, name), inner))


@pytest.mark.parametrize("name", ["compiled_loss", "compiled_metrics"])
def test_asked(keras, major, record, name):
    """`model.{name} is None` before `compile`, which warns of nothing; `model.compiled` on Keras 3"""
    model = keras.Sequential([keras.layers.Dense(1)])
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = getattr(model, name) is None
    assert found is (major == 2)
    if major == 3:
        assert model.compiled is False
        model.compile("sgd", "mse")
        assert model.compiled is True
    record(str(found))


@pytest.mark.parametrize("name", ["loss", "metrics"])
def test_handed(keras, major, record, name):
    """`other.compile(optimizer, {name}=model.compiled_{name})`, then `fit`"""
    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, kernel_regularizer=keras.regularizers.L2(0.1))])
    model.compile("sgd", "mse", metrics=["mae"])
    model.fit(X, Y, verbose=0)
    other = keras.models.clone_model(model)

    def train():
        given = {"loss": "mse", name: getattr(model, f"compiled_{name}")}
        other.compile("sgd", **given)
        other.fit(X, Y, verbose=0)

    if major == 3 and name == "loss":
        with record.warns("compiled_loss()` is deprecated"):
            train()
    else:
        record.outcome(ValueError if name == "metrics" else None, train)


def test_handed_loss(keras, record):
    """`other.compile(optimizer, loss=model.loss)`, then `fit`"""
    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
    model.compile("sgd", "mse")
    other = keras.models.clone_model(model)
    other.compile("sgd", loss=model.loss)
    history = other.fit(X, Y, verbose=0).history
    assert sorted(history) == ["loss"]
    record(sorted(history))
