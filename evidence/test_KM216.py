"""KM216: positions in what `evaluate` and `train_on_batch` return for several outputs."""

import numpy as np
import pytest

X = np.ones((4, 3), "float32")
ZETA = np.full((4, 1), 2.0, "float32")
ALPHA = np.full((4, 1), 7.0, "float32")


def build(keras, names=("zeta", "alpha"), metrics=(["mae"], ["mape"])):
    keras.utils.set_random_seed(1)
    inputs = keras.Input((3,))
    model = keras.Model(inputs, [keras.layers.Dense(1, name=name)(inputs) for name in names])
    model.compile(keras.optimizers.SGD(0.0), ["mse", "mse"], metrics=list(metrics) if metrics else None)
    return model


def named(model, run=None):
    """The names that the positions of the result have, by comparing values."""
    result = model.evaluate(X, [ZETA, ALPHA], verbose=0) if run is None else run(model)
    by_name = model.evaluate(X, [ZETA, ALPHA], verbose=0, return_dict=True)
    extra = {}
    if not any(key.endswith("_loss") for key in by_name) and len(np.atleast_1d(result)) > len(by_name):
        raise AssertionError(by_name)
    names = []
    for value in np.atleast_1d(result):
        match = [name for name, other in {**by_name, **extra}.items() if abs(float(value) - float(other)) < 1e-4]
        names.append(match[0] if match else "?")
    return names


def test_metrics(keras, version, record):
    """outputs zeta, alpha with one metric each: `evaluate`"""
    found = named(build(keras))
    if version[0] == 2:
        expected = ["loss", "zeta_loss", "alpha_loss", "zeta_mae", "alpha_mape"]
    elif version < (3, 5):
        expected = ["loss", "alpha_mape", "zeta_mae"]
    else:
        expected = ["loss", "zeta_loss", "alpha_loss", "alpha_mape", "zeta_mae"]
    assert found == expected
    record(", ".join(found))


def test_train_on_batch(keras, version, record):
    """the same: `train_on_batch`"""
    found = named(build(keras), lambda model: model.train_on_batch(X, [ZETA, ALPHA]))
    last = ["zeta_mae", "alpha_mape"] if version[0] == 2 else ["alpha_mape", "zeta_mae"]
    assert found[-2:] == last
    record(", ".join(found))


def test_losses(keras, version, record):
    """no metrics: `evaluate`"""
    found = np.atleast_1d(build(keras, metrics=None).evaluate(X, [ZETA, ALPHA], verbose=0))
    assert len(found) == (1 if (3, 0) <= version < (3, 5) else 3)
    record("loss, zeta_loss, alpha_loss" if len(found) == 3 else "loss only")


def test_alphabetical(keras, version, record):
    """outputs in alphabetical order, one metric each: `evaluate`"""
    if (3, 0) <= version < (3, 5):
        pytest.skip("has no losses of single outputs")
    found = named(build(keras, ("alpha", "zeta")))
    assert found == ["loss", "alpha_loss", "zeta_loss", "alpha_mae", "zeta_mape"]
    record(", ".join(found))


def test_single(keras, version, record):
    """one output: `evaluate` gives loss, metrics in their order"""
    inputs = keras.Input((3,))
    model = keras.Model(inputs, keras.layers.Dense(1)(inputs))
    model.compile("sgd", "mse", metrics=["mape", "mae"])
    result = model.evaluate(X, ZETA, verbose=0)
    by_name = model.evaluate(X, ZETA, verbose=0, return_dict=True)
    order = ("loss", "mae", "mape") if (3, 0) <= version < (3, 2) else ("loss", "mape", "mae")
    assert [float(value) for value in result] == [float(by_name[key]) for key in order]
    record(", ".join(order))
