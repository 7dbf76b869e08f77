"""Names of the files that `ModelCheckpoint` writes."""

import numpy as np
import pytest

X = np.zeros((4, 3), "float32")
Y = np.zeros((4, 2), "float32")


def small(keras):
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2)])
    model.compile("sgd", "mse")
    return model


def checkpoint(keras, tmp_path, name, **arguments):
    return keras.callbacks.ModelCheckpoint(str(tmp_path / name), **arguments)


@pytest.mark.parametrize("name", ["w.h5", "w.hdf5", "w", "w.ckpt", "w.keras", "w-{epoch:02d}.hdf5"])
def test_weights(keras, major, record, tmp_path, name):
    """`ModelCheckpoint("{name}", save_weights_only=True)`"""
    if major == 2:
        small(keras).fit(X, Y, verbose=0, callbacks=[checkpoint(keras, tmp_path, name, save_weights_only=True)])
        record("writes it")
    else:
        with record.error(ValueError, "the filepath provided must end in `.weights.h5`"):
            checkpoint(keras, tmp_path, name, save_weights_only=True)


def test_weights_h5(keras, record, tmp_path):
    """`ModelCheckpoint("w.weights.h5", save_weights_only=True)`"""
    small(keras).fit(X, Y, verbose=0, callbacks=[checkpoint(keras, tmp_path, "w.weights.h5", save_weights_only=True)])
    assert (tmp_path / "w.weights.h5").exists()
    record("writes it")


@pytest.mark.parametrize("name", ["m.hdf5", "m", "m.ckpt", "m.tf", "m-{epoch:02d}-{val_loss:.2f}"])
def test_model(keras, major, record, tmp_path, name):
    """`ModelCheckpoint("{name}")`"""
    if major == 2:
        small(keras).fit(X, Y, verbose=0, validation_data=(X, Y), callbacks=[checkpoint(keras, tmp_path, name)])
        record("writes it")
    else:
        with record.error(ValueError, "The filepath provided must end in `.keras`"):
            checkpoint(keras, tmp_path, name)


def test_model_h5(keras, version, record, tmp_path):
    """`ModelCheckpoint("m.h5")`"""
    if (3,) <= version < (3, 8):
        with record.error(ValueError, "The filepath provided must end in `.keras`"):
            checkpoint(keras, tmp_path, "m.h5")
    else:
        small(keras).fit(X, Y, verbose=0, callbacks=[checkpoint(keras, tmp_path, "m.h5")])
        assert (tmp_path / "m.h5").exists()
        record("writes it")


def test_model_keras(keras, record, tmp_path):
    """`ModelCheckpoint("m.keras")`"""
    small(keras).fit(X, Y, verbose=0, callbacks=[checkpoint(keras, tmp_path, "m.keras")])
    assert (tmp_path / "m.keras").exists()
    record("writes it")


def test_weights_name_for_a_model(keras, version, record, tmp_path):
    """`ModelCheckpoint("m.weights.h5")`: the whole model under a name for weights"""
    if (3,) <= version < (3, 8):
        with record.error(ValueError, "The filepath provided must end in `.keras`"):
            checkpoint(keras, tmp_path, "m.weights.h5")
    else:
        small(keras).fit(X, Y, verbose=0, callbacks=[checkpoint(keras, tmp_path, "m.weights.h5")])
        record("writes the whole model")


def test_path_object(keras, major, record, tmp_path):
    """`ModelCheckpoint(Path("m"))`"""
    if major == 2:
        with record.error(AttributeError, "endswith"):
            keras.callbacks.ModelCheckpoint(tmp_path / "m")
    else:
        with record.error(ValueError, "The filepath provided must end in `.keras`"):
            keras.callbacks.ModelCheckpoint(tmp_path / "m")


def test_weights_only_none(keras, record, tmp_path, major):
    """`ModelCheckpoint("m.keras", save_weights_only=None)`"""
    checkpoint(keras, tmp_path, "m.keras", save_weights_only=None)
    record("works")


def test_by_position(keras, major, record, tmp_path):
    """`ModelCheckpoint("w.h5", "loss", 0, True, True)`"""
    if major == 2:
        keras.callbacks.ModelCheckpoint(str(tmp_path / "w.h5"), "loss", 0, True, True)
        record("works")
    else:
        with record.error(ValueError, "the filepath provided must end in `.weights.h5`"):
            keras.callbacks.ModelCheckpoint(str(tmp_path / "w.h5"), "loss", 0, True, True)
