"""KM208: keys of the history that are not there under that name."""

import numpy as np
import pytest

X = np.random.default_rng(0).normal(size=(8, 3)).astype("float32")
Y = (X[:, :1] > 0).astype("float32")


def keys(keras, metrics=None, callbacks=()):
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1, activation="sigmoid")])
    model.compile("sgd", "binary_crossentropy", metrics=metrics)
    return set(model.fit(X, Y, verbose=0, validation_data=(X, Y), callbacks=list(callbacks)).history)


@pytest.mark.parametrize("word", ["accuracy", "acc"])
def test_accuracy(keras, record, word):
    """`metrics=["{word}"]`: the keys"""
    found = keys(keras, [word])
    assert {word, f"val_{word}"} == found - {"loss", "val_loss"}
    record(f"{word}, val_{word}")


@pytest.mark.parametrize(("word", "other"), [("mae", "mean_absolute_error"), ("mean_squared_error", "mse")])
def test_short(keras, record, word, other):
    """`metrics=["{word}"]`: the key"""
    found = keys(keras, [word])
    assert word in found and other not in found
    record(word)


def test_learning_rate(keras, major, record):
    """the key that `LearningRateScheduler` and `ReduceLROnPlateau` write"""
    word = "lr" if major == 2 else "learning_rate"
    assert word in keys(keras, callbacks=[keras.callbacks.LearningRateScheduler(lambda epoch: 0.1)])
    assert word in keys(keras, callbacks=[keras.callbacks.ReduceLROnPlateau(monitor="loss")])
    record(word)


@pytest.mark.parametrize(
    ("name", "old"),
    [
        ("AUC", "auc"),
        ("Precision", "precision"),
        ("Recall", "recall"),
        ("BinaryAccuracy", "binary_accuracy"),
        ("MeanSquaredError", "mean_squared_error"),
    ],
)
def test_class_name(keras, major, record, name, old):
    """`metrics=["{name}"]`: the key"""
    word = old if major == 2 else name
    assert word in keys(keras, [name])
    record(word)


def test_kl_divergence(keras, major, record):
    """`metrics=[keras.metrics.KLDivergence()]`: the key"""
    word = "kullback_leibler_divergence" if major == 2 else "kl_divergence"
    assert word in keys(keras, [keras.metrics.KLDivergence()])
    record(word)


FUNCTIONS = {"F1": "f1", "PSNR": "psnr", "IoU": "io_u", "dice_Coef": "dice__coef", "f2Score": "f2_score", "f1_m": "f1_m"}


def function(name):
    def measure(y_true, y_pred):
        return (y_true - y_pred) ** 2

    measure.__name__ = name
    return measure


@pytest.mark.parametrize("name", FUNCTIONS)
def test_function(keras, major, record, name):
    """`metrics=[{name}]` with a function of that name: the key"""
    word = name if major == 2 else FUNCTIONS[name]
    assert keys(keras, [function(name)]) == {"loss", "val_loss", word, f"val_{word}"}
    record(word)


def test_function_of_output(keras, major, record):
    """`metrics={"a": [F1]}` with a function of that name, of a model with two outputs: the key"""
    inputs = keras.Input((3,))
    model = keras.Model(inputs, [keras.layers.Dense(1, name=name)(inputs) for name in ("a", "b")])
    model.compile("sgd", ["mse", "mse"], metrics={"a": [function("F1")]})
    word = "a_F1" if major == 2 else "a_f1"
    assert word in model.fit(X, [Y, Y], verbose=0).history
    record(word)


def test_function_of_tensorflow(keras, record):
    """`metrics=[F1]` with `F1` wrapped in `tf.function`: the key"""
    import tensorflow as tf

    assert "F1" in keys(keras, [tf.function(function("F1"))])
    record("F1")


def test_function_watched(keras, major, record):
    """`EarlyStopping(monitor="val_F1", mode="max")` with `metrics=[F1]`"""
    stop = keras.callbacks.EarlyStopping(monitor="val_F1", mode="max")
    if major == 2:
        with record.silent("val_F1"):
            keys(keras, [function("F1")], [stop])
        record("works")
    else:
        with record.warns("val_F1"):
            keys(keras, [function("F1")], [stop])
        record("warns, never stops")


def test_function_fixed(keras, major, known_weights, same_numbers):
    """`history["val_F1"]` of `metrics=[F1]` on Keras 2, `history["val_f1"]` on Keras 3"""
    model = known_weights(keras.Sequential([keras.Input((3,)), keras.layers.Dense(1, activation="sigmoid")]))
    model.compile("sgd", "binary_crossentropy", metrics=[function("F1")])
    history = model.fit(X, Y, verbose=0, epochs=2, shuffle=False, validation_data=(X, Y)).history
    same_numbers(history["val_F1" if major == 2 else "val_f1"])


def test_monitor(keras, major, record):
    """`EarlyStopping(monitor="val_acc")` with `metrics=["accuracy"]`"""
    stop = keras.callbacks.EarlyStopping(monitor="val_acc")
    if major == 2:
        with record.warns("val_acc"):
            keys(keras, ["accuracy"], [stop])
        record("warns, never stops")
    else:
        with record.error(ValueError, "isn't able to automatically determine"):
            keys(keras, ["accuracy"], [stop])


def test_monitor_with_mode(keras, record):
    """`EarlyStopping(monitor="val_acc", mode="max")` with `metrics=["accuracy"]`"""
    with record.warns("val_acc"):
        keys(keras, ["accuracy"], [keras.callbacks.EarlyStopping(monitor="val_acc", mode="max")])
    record("warns, never stops")


def test_file_name(keras, record, tmp_path):
    """`ModelCheckpoint("{val_acc:.2f}.keras")` with `metrics=["accuracy"]`"""
    path = str(tmp_path / "m-{val_acc:.2f}.keras")
    with record.error(KeyError):
        keys(keras, ["accuracy"], [keras.callbacks.ModelCheckpoint(path)])


def test_fixed(keras, record):
    """`monitor="val_accuracy"` with `metrics=["accuracy"]`"""
    with record.silent("val_accuracy"):
        keys(keras, ["accuracy"], [keras.callbacks.EarlyStopping(monitor="val_accuracy")])
    record("works")


def test_fix(keras, major, known_weights, same_numbers):
    """`history["lr"]` and `history["auc"]` of `metrics=["AUC"]` on Keras 2, `["learning_rate"]` and `["AUC"]` on Keras 3"""
    model = known_weights(keras.Sequential([keras.Input((3,)), keras.layers.Dense(1, activation="sigmoid")]))
    model.compile("sgd", "binary_crossentropy", metrics=["AUC"])
    rates = keras.callbacks.LearningRateScheduler(lambda epoch: 0.1 / (epoch + 1))
    history = model.fit(X, Y, verbose=0, epochs=2, shuffle=False, callbacks=[rates]).history
    same_numbers(history["lr" if major == 2 else "learning_rate"], history["auc" if major == 2 else "AUC"])


def test_old_key_fix(keras, major, known_weights, same_numbers):
    """`history["acc"]` of `metrics=["acc"]`, which Keras recorded for "accuracy" too before 2.3, and `history["accuracy"]` of `metrics=["accuracy"]` on Keras 3"""
    word = "acc" if major == 2 else "accuracy"
    model = known_weights(keras.Sequential([keras.Input((3,)), keras.layers.Dense(1, activation="sigmoid")]))
    model.compile("sgd", "binary_crossentropy", metrics=[word])
    history = model.fit(X, Y, verbose=0, epochs=2, shuffle=False, validation_data=(X, Y))
    same_numbers(history.history[word], history.history[f"val_{word}"])


def test_old_key(keras, record):
    """`history["acc"]` and `history["mean_absolute_error"]` of `metrics=["accuracy", "mae"]`"""
    found = keys(keras, ["accuracy", "mae"])
    assert not found & {"acc", "val_acc", "mean_absolute_error"}
    record("KeyError")


def test_written(keras, record):
    """`logs["acc"] = logs["accuracy"]` in a callback: the key is there"""

    class Old(keras.callbacks.Callback):
        def on_epoch_end(self, epoch, logs=None):
            logs["acc"] = logs["accuracy"]

    assert "acc" in keys(keras, ["accuracy"], [Old()])
    record("there")
