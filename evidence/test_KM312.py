"""Architectures kept as JSON, YAML or a configuration."""

import json

import pytest


def models(keras):
    inputs = keras.Input((3,))
    return {
        "Sequential": keras.Sequential([keras.Input((3,)), keras.layers.Dense(2)]),
        "functional model": keras.Model(inputs, keras.layers.Dense(2)(inputs)),
    }


@pytest.mark.parametrize("kind", ["Sequential", "functional model"])
def test_old_json(keras, major, record, handoff, kind):
    """`model_from_json` of the JSON of a {kind} that Keras 2 wrote"""
    path = handoff / f"{kind}.json"
    if major == 2:
        path.write_text(models(keras)[kind].to_json())
        record("writes it")
    else:
        with record.error(TypeError, "Could not locate class"):
            keras.models.model_from_json(path.read_text())


@pytest.mark.parametrize("kind", ["Sequential", "functional model"])
def test_own_json(keras, record, kind):
    """`model_from_json(model.to_json())` of a {kind} within one version"""
    keras.models.model_from_json(models(keras)[kind].to_json())
    record("works")


@pytest.mark.parametrize("kind", ["Sequential", "functional model"])
def test_old_config(keras, major, record, handoff, kind):
    """`from_config` of the `get_config()` of a {kind} that Keras 2 wrote as JSON"""
    path = handoff / f"{kind}-config.json"
    cls = keras.Sequential if kind == "Sequential" else keras.Model
    if major == 2:
        path.write_text(json.dumps(models(keras)[kind].get_config()))
        record("writes it")
    else:
        assert cls.from_config(json.loads(path.read_text())).count_params() == models(keras)[kind].count_params()
        record("works")


def test_rebuilt(keras, major, record, handoff):
    """The model built in code, `load_weights("w.h5")` of the Keras 2 file beside the JSON"""
    model = models(keras)["Sequential"]
    if major == 2:
        model.save_weights(str(handoff / "w.h5"))
        record("writes the file")
    else:
        model.load_weights(str(handoff / "w.h5"))
        record("loads")


def test_yaml(keras, major, record):
    """`model.to_yaml()`"""
    model = models(keras)["Sequential"]
    with record.error(RuntimeError if major == 2 else AttributeError):
        model.to_yaml()
