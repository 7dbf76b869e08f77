"""The order of the keys of a history."""

import numpy as np
import pytest

X, Y = np.ones((4, 1), "float32"), np.zeros((4, 1), "float32")


def fitted(keras, metrics, validation=True):
    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, activation="sigmoid", kernel_initializer="ones")])
    model.compile(keras.optimizers.SGD(0.1), "mse", metrics=metrics)
    return model, model.fit(X, Y, validation_data=(X, Y) if validation else None, epochs=2, verbose=0)


@pytest.mark.parametrize("validation", [True, False])
def test_keys(keras, major, record, validation):
    """`metrics=["binary_accuracy"]`, validation data: {validation}; the keys"""
    keys = list(fitted(keras, ["binary_accuracy"], validation)[1].history)
    old = ["loss", "binary_accuracy", *(["val_loss", "val_binary_accuracy"] if validation else [])]
    assert keys == (old if major == 2 else sorted(old))
    record(", ".join(keys))


def test_order_of_compile(keras, major, record):
    """`metrics=["mse", "mae"]`: the keys"""
    keys = list(fitted(keras, ["mse", "mae"], validation=False)[1].history)
    assert keys == (["loss", "mse", "mae"] if major == 2 else ["loss", "mae", "mse"])
    record(", ".join(keys))


def test_same(keras, record):
    """`metrics=["mae", "mse"]`: the keys"""
    keys = list(fitted(keras, ["mae", "mse"])[1].history)
    assert keys == ["loss", "mae", "mse", "val_loss", "val_mae", "val_mse"]
    record(", ".join(keys))


def test_callbacks(keras, record, tmp_path):
    """the callbacks of Keras that are let pass put no keys in"""
    model, _ = fitted(keras, ["mae"])
    made = [keras.callbacks.EarlyStopping(monitor="loss"), keras.callbacks.TerminateOnNaN(), keras.callbacks.CSVLogger(str(tmp_path / "log.csv"))]
    made.append(keras.callbacks.ModelCheckpoint(str(tmp_path / "best.keras"), monitor="loss", save_best_only=True))
    assert sorted(model.fit(X, Y, verbose=0, callbacks=made).history) == ["loss", "mae"]
    record("loss, mae")


def test_fix(keras, major, same_numbers):
    """`list(history.history.values())[0]` on Keras 2 and `history.history["loss"]` on Keras 3"""
    history = fitted(keras, ["binary_accuracy"])[1]
    listed = list(history.history.values())
    first = listed[0] if major == 2 else history.history["loss"]
    loss, accuracy, *_ = history.history.values() if major == 2 else (history.history["loss"], history.history["binary_accuracy"])
    same_numbers(np.array([first, loss, accuracy]), tolerance=1e-5)
