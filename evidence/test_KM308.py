"""Compiled models in `.h5` files."""

import numpy as np
import pytest

X = np.linspace(0.0, 1.0, 12, dtype="float32").reshape(4, 3)
Y = np.zeros((4, 2), "float32")


def small(keras, loss, metrics=None):
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2, activation="softmax")])
    try:
        model.compile("sgd", loss, metrics=metrics)
        model.fit(X, Y, verbose=0)
    except ValueError as error:
        pytest.skip(f"not a loss here: {error}")
    return model


LOSSES = [
    "mse",
    "mae",
    "mape",
    "msle",
    "kld",
    "MSE",
    "bce",
    "cosine_similarity",
    "mean_squared_error",
    "categorical_crossentropy",
    "binary_crossentropy",
    "huber",
    "hinge",
    "poisson",
]


def refusal(version):
    """How Keras 3 refuses a short name in an `.h5` file; Keras 2 takes it."""
    if version[0] == 2:
        return None
    return TypeError if version < (3, 9) else ValueError


SHORT = {"mse", "mae", "mape", "msle", "kld", "MSE", "bce"}


@pytest.mark.parametrize("loss", LOSSES)
def test_own_file(keras, major, version, record, tmp_path, loss):
    """`compile(loss="{loss}")`, saved as `.h5` and loaded by the same version"""
    small(keras, loss).save(str(tmp_path / "m.h5"))
    record.outcome(refusal(version) if loss in SHORT else None, lambda: keras.models.load_model(str(tmp_path / "m.h5")))


@pytest.mark.parametrize("metric", ["mae", "mse", "accuracy", "mean_absolute_error", "AUC"])
def test_own_metrics(keras, record, tmp_path, metric):
    """`compile(loss="categorical_crossentropy", metrics=["{metric}"])`, saved as `.h5` and loaded by the same version"""
    small(keras, "categorical_crossentropy", [metric]).save(str(tmp_path / "m.h5"))
    record.outcome(None, lambda: keras.models.load_model(str(tmp_path / "m.h5")))


@pytest.mark.parametrize("loss", LOSSES)
def test_old_file(keras, major, version, record, handoff, loss):
    """`load_model("m.h5")` of a Keras 2 file compiled with `loss="{loss}"`"""
    path = str(handoff / f"{loss}.h5")
    if major == 2:
        small(keras, loss).save(path)
        record("writes the file")
    else:
        record.outcome(refusal(version) if loss in SHORT else None, lambda: keras.models.load_model(path))


@pytest.mark.parametrize("metric", ["mae", "mse", "accuracy", "mean_absolute_error", "AUC"])
def test_old_metrics(keras, major, record, handoff, metric):
    """`load_model("m.h5")` of a Keras 2 file compiled with `loss="categorical_crossentropy", metrics=["{metric}"]`"""
    path = str(handoff / f"metric-{metric}.h5")
    if major == 2:
        small(keras, "categorical_crossentropy", [metric]).save(path)
        record("writes the file")
    else:
        record.outcome(None, lambda: keras.models.load_model(path))


def test_loss_object(keras, record, tmp_path):
    """`compile(loss=keras.losses.MeanSquaredError())`, saved as `.h5` and loaded by the same version"""
    small(keras, keras.losses.MeanSquaredError()).save(str(tmp_path / "m.h5"))
    record.outcome(None, lambda: keras.models.load_model(str(tmp_path / "m.h5")))


def test_old_loss_object(keras, major, record, handoff):
    """`load_model("m.h5")` of a Keras 2 file compiled with `loss=keras.losses.MeanSquaredError()`"""
    path = str(handoff / "object.h5")
    if major == 2:
        small(keras, keras.losses.MeanSquaredError()).save(path)
        record("writes the file")
    else:
        record.outcome(TypeError, lambda: keras.models.load_model(path))


def test_compile_false(keras, major, version, record, handoff):
    """`load_model("m.h5", compile=False)` of the Keras 2 file with `loss="mse"`"""
    path = str(handoff / "compile-false.h5")
    if major == 2:
        model = small(keras, "mse")
        model.save(path)
        np.save(handoff / "predicted.npy", model.predict(X, verbose=0))
        record("writes the file")
    else:
        if version < (3, 4):
            with record.error(TypeError, "Could not locate"):
                keras.models.load_model(path, compile=False)
            return
        model = keras.models.load_model(path, compile=False)
        np.testing.assert_allclose(model.predict(X, verbose=0), np.load(handoff / "predicted.npy"), rtol=1e-5)
        record("loads, same predictions")


def test_keras_format(keras, record, tmp_path):
    """`compile(loss="mse", metrics=["mae"])`, saved as `.keras` and loaded by the same version"""
    small(keras, "mse", ["mae"]).save(str(tmp_path / "m.keras"))
    keras.models.load_model(str(tmp_path / "m.keras"))
    record("loads")


def test_include_optimizer(keras, record, tmp_path):
    """`compile(loss="mse")`, `save("m.h5", include_optimizer=False)`, then `load_model`"""
    small(keras, "mse").save(str(tmp_path / "m.h5"), include_optimizer=False)
    keras.models.load_model(str(tmp_path / "m.h5"))
    record("loads, not compiled")


def test_uncompiled(keras, record, tmp_path):
    """A model that was never compiled, saved as `.h5` and loaded by the same version"""
    keras.Sequential([keras.Input((3,)), keras.layers.Dense(2)]).save(str(tmp_path / "m.h5"))
    keras.models.load_model(str(tmp_path / "m.h5"))
    record("loads")


OLD_LAYERS = {
    "LSTM": ValueError, "GRU": ValueError, "SimpleRNN": ValueError, "DepthwiseConv2D": TypeError, "Conv2DTranspose": TypeError,
    "MultiHeadAttention": TypeError, "a model": IndexError, "BatchNormalization": None,
}


@pytest.mark.parametrize("layer", OLD_LAYERS)
def test_old_layers(keras, major, record, handoff, layer):
    """`load_model("m.h5", compile=False)` of a Keras 2 file with `{layer}`"""
    path = str(handoff / f"layer-{layer}.h5")
    if major == 2:
        inputs = keras.Input((8, 8, 3) if "Conv" in layer else (5, 3))
        if layer == "a model":
            made = keras.Sequential([keras.Input((5, 3)), keras.layers.Dense(2)])
        else:
            made = getattr(keras.layers, layer)(*{"DepthwiseConv2D": (3,), "Conv2DTranspose": (2, 3), "MultiHeadAttention": (1, 2), "BatchNormalization": ()}.get(layer, (2,)))
        keras.Model(inputs, made(inputs, inputs) if layer == "MultiHeadAttention" else made(inputs)).save(path)
        record("writes the file")
    else:
        record.outcome(OLD_LAYERS[layer], lambda: keras.models.load_model(path, compile=False))


@pytest.mark.parametrize("layer", ["LSTM", "DepthwiseConv2D"])
def test_old_weights(keras, major, record, handoff, layer):
    """The same model built in code, `load_weights("m.h5")` of the Keras 2 file with `{layer}`"""
    shape = (8, 8, 3) if "Conv" in layer else (5, 3)
    made = keras.layers.LSTM(2) if layer == "LSTM" else keras.layers.DepthwiseConv2D(3)
    model = keras.Sequential([keras.Input(shape), made])
    data = np.linspace(0.0, 1.0, int(np.prod(shape)), dtype="float32").reshape((1, *shape))
    if major == 2:
        model.save(str(handoff / f"weights-{layer}.h5"))
        np.save(handoff / f"weights-{layer}.npy", model.predict(data, verbose=0))
        record("writes the file")
    else:
        model.load_weights(str(handoff / f"weights-{layer}.h5"))
        np.testing.assert_allclose(model.predict(data, verbose=0), np.load(handoff / f"weights-{layer}.npy"), rtol=1e-4, atol=1e-6)
        record("loads, same predictions")


def test_loss_function(keras, record, tmp_path):
    """`compile(loss=keras.losses.mean_squared_error)`, saved as `.h5` and loaded by the same version"""
    small(keras, keras.losses.mean_squared_error).save(str(tmp_path / "m.h5"))
    record.outcome(None, lambda: keras.models.load_model(str(tmp_path / "m.h5")))


def test_loss_dictionary(keras, major, version, record, tmp_path):
    """`compile(loss={"out": "mse"})`, saved as `.h5` and loaded by the same version"""
    inputs = keras.Input((3,))
    model = keras.Model(inputs, keras.layers.Dense(2, name="out")(inputs))
    model.compile("sgd", {"out": "mse"})
    model.save(str(tmp_path / "m.h5"))
    record.outcome(refusal(version), lambda: keras.models.load_model(str(tmp_path / "m.h5")))


def test_loss_list(keras, major, version, record, tmp_path):
    """`compile(loss=["mse"])`, saved as `.h5` and loaded by the same version"""
    small(keras, ["mse"]).save(str(tmp_path / "m.h5"))
    record.outcome(refusal(version), lambda: keras.models.load_model(str(tmp_path / "m.h5")))


def test_not_fitted(keras, major, version, record, tmp_path):
    """`compile(loss="mse")`, never fitted, saved as `.h5` and loaded by the same version"""
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2)])
    model.compile("sgd", "mse")
    model.save(str(tmp_path / "m.h5"))
    record.outcome(refusal(version), lambda: keras.models.load_model(str(tmp_path / "m.h5")))


def test_compile_later(keras, version, record, tmp_path):
    """`load_model("m.h5", compile=False)`, then `compile` and `fit`"""
    small(keras, "mse").save(str(tmp_path / "m.h5"))
    if (3,) <= version < (3, 4):
        with record.error(TypeError, "Could not locate"):
            keras.models.load_model(str(tmp_path / "m.h5"), compile=False)
        return
    model = keras.models.load_model(str(tmp_path / "m.h5"), compile=False)
    model.compile("sgd", "mse")
    model.fit(X, Y, verbose=0)
    record("trains")


@pytest.mark.parametrize("method", ["fit", "train_on_batch", "evaluate"])
def test_trained_again(keras, major, version, record, tmp_path, method):
    """`compile(loss="mean_squared_error")`, saved as `.h5`, loaded by the same version, then `{method}`"""
    small(keras, "mean_squared_error").save(str(tmp_path / "m.h5"))
    model = keras.models.load_model(str(tmp_path / "m.h5"))
    error = None if major == 2 or method == "evaluate" else NotImplementedError if (3, 8) <= version < (3, 9) else ValueError
    record.outcome(error, lambda: getattr(model, method)(X, Y))


def test_trained_again_old(keras, major, version, record, handoff):
    """`load_model("m.h5")` of a Keras 2 file with `loss="mean_squared_error"`, then `fit`"""
    path = str(handoff / "trained-again.h5")
    if major == 2:
        small(keras, "mean_squared_error").save(path)
        record("writes the file")
    else:
        error = NotImplementedError if (3, 8) <= version < (3, 9) else ValueError
        record.outcome(error, lambda: keras.models.load_model(path).fit(X, Y, verbose=0))


def test_trained_again_keras(keras, record, tmp_path):
    """`compile(loss="mean_squared_error")`, saved as `.keras`, loaded by the same version, then `fit`"""
    small(keras, "mean_squared_error").save(str(tmp_path / "m.keras"))
    keras.models.load_model(str(tmp_path / "m.keras")).fit(X, Y, verbose=0)
    record("trains")


def test_trained_again_compiled(keras, record, tmp_path):
    """`load_model("m.h5")`, then `compile` with a new optimizer and `fit`"""
    small(keras, "mean_squared_error").save(str(tmp_path / "m.h5"))
    model = keras.models.load_model(str(tmp_path / "m.h5"))
    model.compile("sgd", "mean_squared_error")
    model.fit(X, Y, verbose=0)
    record("trains")
