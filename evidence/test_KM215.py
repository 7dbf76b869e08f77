"""KM215: dict outputs whose keys differ from the names of the layers."""

import numpy as np
import pytest

X = np.zeros((4, 3), "float32")
Y = np.ones((4, 1), "float32")


def fit(keras, names, callbacks=()):
    inputs = keras.Input((3,))
    heads = {key: keras.layers.Dense(1, name=name)(inputs) for key, name in zip("pq", names)}
    model = keras.Model(inputs, heads)
    model.compile("sgd", {"p": "mse", "q": "mse"})
    return model.fit(X, {"p": Y, "q": Y}, verbose=0, callbacks=list(callbacks)).history


def test_keys(keras, version, major, record):
    """outputs `{"p": Dense(1, name="la")(x), ...}`: history keys"""
    if (3, 0) <= version < (3, 5):
        with record.error(ValueError):
            fit(keras, ("la", "lb"))
        return
    found = sorted(fit(keras, ("la", "lb")))
    assert found == (["la_loss", "lb_loss", "loss"] if major == 2 else ["loss", "p_loss", "q_loss"])
    record(", ".join(found))


def test_missing(keras, version, major, record):
    """`history["la_loss"]`"""
    if (3, 0) <= version < (3, 5):
        pytest.skip("does not train")
    history = fit(keras, ("la", "lb"))
    if major == 2:
        assert history["la_loss"]
        record("works")
    else:
        with record.error(KeyError):
            history["la_loss"]


def test_equal(keras, version, record):
    """keys equal to the names: history keys"""
    if (3, 0) <= version < (3, 5):
        pytest.skip("has no losses of single outputs")
    assert sorted(fit(keras, ("p", "q"))) == ["loss", "p_loss", "q_loss"]
    record("loss, p_loss, q_loss")


def test_fix(keras, version, major, known_weights, same_numbers):
    """`history["la_loss"]` on Keras 2, `history["p_loss"]` on Keras 3"""
    if (3, 0) <= version < (3, 5):
        pytest.skip("does not train")
    inputs = keras.Input((3,))
    heads = {key: keras.layers.Dense(1, name=name)(inputs) for key, name in zip("pq", ("la", "lb"))}
    model = known_weights(keras.Model(inputs, heads))
    model.compile("sgd", {"p": "mse", "q": "mae"})
    history = model.fit(X + 1, {"p": Y, "q": Y}, verbose=0, epochs=2, shuffle=False).history
    same_numbers(history["la_loss" if major == 2 else "p_loss"], history["lb_loss" if major == 2 else "q_loss"])
