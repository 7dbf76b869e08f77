"""Dicts of targets, sample weights and losses of models with one output."""

import numpy as np
import pytest

X = np.linspace(-1.0, 1.0, 12, dtype="float32").reshape(4, 3)
Y = np.linspace(0.0, 1.0, 4, dtype="float32").reshape(4, 1)


def model_with(keras, form, **given):
    inputs = keras.Input((3,), name="features")
    layer = keras.layers.Dense(1, name="price", kernel_initializer="ones")
    if form == "Sequential":
        model = keras.Sequential([inputs, layer])
    else:
        output = layer(inputs)
        model = keras.Model(inputs, {"x": output, "[x]": [output], '{"price": x}': {"price": output}}[form])
    model.compile("sgd", **({"loss": "mse"} | given))
    return model


def targets_error(version):
    return TypeError if version >= (3, 8) else None


@pytest.mark.parametrize("form", ["x", "[x]", "Sequential"])
def test_fit(keras, version, record, form):
    """`fit(x, {"price": y})`, outputs `{form}`"""
    record.outcome(targets_error(version), lambda: model_with(keras, form).fit(X, {"price": Y}, verbose=0))


def test_dict_output(keras, record):
    """`fit(x, {"price": y})`, outputs `{"price": x}`"""
    model_with(keras, '{"price": x}').fit(X, {"price": Y}, verbose=0)
    record("trains")


@pytest.mark.parametrize("how", ["evaluate", "train_on_batch", "validation_data", "Dataset", "generator"])
def test_elsewhere(keras, tf, version, record, how):
    """A dict of targets in `{how}`"""
    model = model_with(keras, "x")

    def batches():
        while True:
            yield {"features": X}, {"price": Y}

    actions = {
        "evaluate": lambda: model.evaluate(X, {"price": Y}, verbose=0),
        "train_on_batch": lambda: model.train_on_batch(X, {"price": Y}),
        "validation_data": lambda: model.fit(X, Y, validation_data=(X, {"price": Y}), verbose=0),
        "Dataset": lambda: model.fit(tf.data.Dataset.from_tensor_slices((X, {"price": Y})).batch(2), verbose=0),
        "generator": lambda: model.fit(batches(), steps_per_epoch=2, verbose=0),
    }
    record.outcome(targets_error(version), actions[how])


def test_sample_weight(keras, version, record):
    """`fit(x, y, sample_weight={"price": w})`"""
    model = model_with(keras, "x")
    error = TypeError if version >= (3, 7) else None
    record.outcome(error, lambda: model.fit(X, Y, sample_weight={"price": np.ones(4)}, verbose=0))


def test_sequential_loss(keras, major, record):
    """`compile(loss={"price": "mse"})` of a Sequential model, then `fit(x, y)`"""
    model = model_with(keras, "Sequential", loss={"price": "mse"})
    if major == 2:
        model.fit(X, Y, verbose=0)
        record("trains")
    else:
        with pytest.raises((TypeError, ValueError)) as caught:
            model.fit(X, Y, verbose=0)
        record(caught.type.__name__)


@pytest.mark.parametrize("name", ["loss", "metrics"])
def test_functional_dicts(keras, record, name):
    """`compile({name}={"price": "mse"})` of a functional model with one output, then `fit(x, y)`: must not be flagged"""
    model_with(keras, "x", **{name: {"price": "mse"}}).fit(X, Y, verbose=0)
    record("trains")


def test_fixed(keras, major, record, same_numbers):
    """`fit(x, y)` trains as `fit(x, {"price": y})` did"""
    model = model_with(keras, "x")
    model.fit(X, {"price": Y} if major == 2 else Y, shuffle=False, verbose=0)
    same_numbers(*model.get_weights())
    record("same numbers")
