"""`EarlyStopping(restore_best_weights=True)` in a training whose loss grows from epoch to epoch, so that the first is the best."""

import numpy as np
import pytest

X, Y = np.ones((4, 1), "float32"), np.ones((4, 1), "float32")


def kept(keras, epochs, **options):
    """After which epoch, counted from 1, the model had the weights that it has at the end."""
    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, use_bias=False, kernel_initializer="zeros")])
    model.compile(keras.optimizers.SGD(1.5), "mse")
    seen = []
    watch = keras.callbacks.LambdaCallback(on_epoch_end=lambda epoch, logs: seen.append(float(model.get_weights()[0][0, 0])))
    stopping = keras.callbacks.EarlyStopping(restore_best_weights=True, **options)
    model.fit(X, Y, epochs=epochs, batch_size=4, validation_data=(X, Y), verbose=0, callbacks=[watch, stopping])
    return seen.index(float(model.get_weights()[0][0, 0])) + 1, len(seen)


@pytest.mark.parametrize("patience", [3, 9])
def test_not_stopped(keras, major, record, patience):
    """3 epochs, `patience={patience}`: the model has the weights of which epoch"""
    epoch, run = kept(keras, 3, patience=patience)
    assert run == 3
    assert epoch == (3 if major == 2 else 1)
    record("the last" if epoch == 3 else "the best")


def test_loss(keras, major, record):
    """3 epochs, `monitor="loss"`, `patience=3`: the model has the weights of which epoch"""
    epoch, _ = kept(keras, 3, monitor="loss", patience=3)
    assert epoch == (3 if major == 2 else 1)
    record("the last" if epoch == 3 else "the best")


def test_stopped(keras, record):
    """3 epochs, `patience=1`, so that training is stopped: the model has the weights of which epoch"""
    epoch, run = kept(keras, 3, patience=1)
    assert (epoch, run) == (1, 2)
    record("the best")


def test_one_epoch(keras, record):
    """1 epoch, `patience=3`: the best is the last"""
    assert kept(keras, 1, patience=3) == (1, 1)
    record("the same")


def test_nothing_watched(keras, record):
    """3 epochs, `patience=3`, no validation data for `val_loss`: the model has the weights of which epoch"""
    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, use_bias=False, kernel_initializer="zeros")])
    model.compile(keras.optimizers.SGD(1.5), "mse")
    with record.warns("Early stopping conditioned on metric `val_loss`"):
        model.fit(X, Y, epochs=3, verbose=0, callbacks=[keras.callbacks.EarlyStopping(patience=3, restore_best_weights=True)])
    assert abs(float(model.get_weights()[0][0, 0]) - 9) < 1e-4
    record("the last")


def test_start_from_epoch(keras, record):
    """3 epochs, `patience=3, start_from_epoch=5`: the model has the weights of which epoch"""
    assert kept(keras, 3, patience=3, start_from_epoch=5)[0] == 3
    record("the last")
