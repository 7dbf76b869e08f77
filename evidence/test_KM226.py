"""One sample weight for each series, where the targets are series of steps."""

import numpy as np
import pytest

X = np.random.default_rng(0).integers(0, 5, (12, 6))
SPARSE = np.random.default_rng(1).integers(0, 3, (12, 6))
WEIGHTS = np.random.default_rng(2).random(12).astype("float32")
LOSSES = {
    "sparse_categorical_crossentropy": (3, SPARSE),
    "categorical_crossentropy": (3, np.eye(3, dtype="float32")[SPARSE]),
    "binary_crossentropy": (1, (SPARSE > 1).astype("float32")[..., None]),
    "mse": (1, SPARSE.astype("float32")[..., None]),
}


def model_of(keras, known_weights, loss, mask=False):
    units, _ = LOSSES[loss]
    layers = keras.layers
    head = layers.Dense(units, activation="softmax" if units > 1 else "sigmoid")
    model = keras.Sequential([keras.Input((6,)), layers.Embedding(5, 4, mask_zero=mask), layers.GRU(3, return_sequences=True), head])
    known_weights(model).compile("sgd", loss)
    return model


@pytest.mark.parametrize("mask", [False, True])
@pytest.mark.parametrize("loss", LOSSES)
def test_fit(keras, tf, major, record, known_weights, loss, mask):
    """`sample_weight` of the shape (N,), GRU with return_sequences, loss "{loss}", mask_zero={mask}: `fit`"""
    model = model_of(keras, known_weights, loss, mask)

    def run():
        model.fit(X, LOSSES[loss][1], sample_weight=WEIGHTS, batch_size=4, verbose=0)

    if major == 2:
        run()
        record("works")
    else:
        record.outcome((ValueError, tf.errors.InvalidArgumentError), run)


def test_as_long(keras, major, record, known_weights):
    """the same where a batch has as many series as a series has steps: the weights of series are those of steps"""
    model = model_of(keras, known_weights, "mse")
    y = LOSSES["mse"][1]
    found = model.evaluate(X, y, sample_weight=WEIGHTS, batch_size=6, verbose=0)
    squares = (np.asarray(model.predict(X, verbose=0)) - y)[..., 0] ** 2
    by_series, by_step = (squares * WEIGHTS[:, None]).mean(), np.mean([(squares[i : i + 6] * WEIGHTS[i : i + 6]).mean() for i in (0, 6)])
    assert np.isclose(found, by_series if major == 2 else by_step)
    assert not np.isclose(by_series, by_step)
    record("by series" if major == 2 else "by step")


@pytest.mark.parametrize("mask", [False, True])
@pytest.mark.parametrize("loss", LOSSES)
def test_column(keras, major, known_weights, same_numbers, loss, mask):
    """the weights as they are on Keras 2, as a column on Keras 3, loss "{loss}", mask_zero={mask}: losses and weights after `fit`"""
    model = model_of(keras, known_weights, loss, mask)
    weights = WEIGHTS if major == 2 else WEIGHTS.reshape(-1, 1)
    history = model.fit(X, LOSSES[loss][1], sample_weight=weights, batch_size=4, epochs=2, shuffle=False, verbose=0).history["loss"]
    same_numbers(history, *model.get_weights(), tolerance=1e-4)


def test_flat_targets(keras, record, known_weights):
    """targets of the shape (N, steps) for one column, "mse": must not be flagged"""
    model = model_of(keras, known_weights, "mse")
    model.fit(X, LOSSES["mse"][1][..., 0], sample_weight=WEIGHTS, batch_size=4, verbose=0)
    record("works")
