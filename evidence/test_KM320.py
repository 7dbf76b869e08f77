"""What the configuration of a model and its layers holds."""

import json

import pytest


def models(keras):
    inputs = keras.Input((4,))
    functional = keras.Model(inputs, keras.layers.Dense(1)(inputs))
    return {"functional": functional, "Sequential": keras.Sequential([keras.layers.Dense(1, input_shape=(4,))])}


@pytest.mark.parametrize("kind", ["functional", "Sequential"])
@pytest.mark.parametrize(
    "way", ['get_config()["layers"][0]["config"]["batch_input_shape"]', 'layers[0].get_config()["batch_input_shape"]', "to_json"]
)
def test_shape(keras, major, record, kind, way):
    """{kind} model, `{way}`"""
    model = models(keras)[kind]

    def read():
        if way == "to_json":
            return json.loads(model.to_json())["config"]["layers"][0]["config"]["batch_input_shape"]
        return (model.layers[0].get_config() if way.startswith("layers") else model.get_config()["layers"][0]["config"])["batch_input_shape"]

    record.outcome(KeyError if major == 3 else None, read)


@pytest.mark.parametrize("kind", ["functional", "Sequential"])
def test_renamed(keras, major, record, kind):
    """{kind} model, `get_config()["layers"][0]["config"]["batch_shape"]`"""
    config = models(keras)[kind].get_config()["layers"][0]["config"]
    if major == 2:
        with record.error(KeyError, "batch_shape"):
            config["batch_shape"]
    else:
        assert tuple(config["batch_shape"]) == (None, 4)
        record("the shape")


def test_written(keras, record):
    """`config["layers"][0]["config"]["batch_input_shape"] = ...` before from_config"""
    inputs = keras.Input((8, 8, 3))
    model = keras.Model(inputs, keras.layers.Conv2D(2, 3)(inputs))
    config = model.get_config()
    config["layers"][0]["config"]["batch_input_shape"] = (None, 16, 16, 3)
    assert tuple(keras.Model.from_config(config).inputs[0].shape) == (None, 16, 16, 3)
    record("the new shape")


def test_nodes(keras, major, record):
    """`get_config()["layers"][1]["inbound_nodes"][0][0]` of a functional model"""
    layer = models(keras)["functional"].get_config()["layers"][1]
    assert len(layer["inbound_nodes"]) == 1
    record.outcome(KeyError if major == 3 else None, lambda: layer["inbound_nodes"][0][0])


@pytest.mark.parametrize("kind", ["a layer of one's own", "Dropout"])
def test_dtype(keras, major, record, kind):
    """`assert layer.get_config() == {{..., "dtype": "float32"}}` for {kind}"""

    class Scale(keras.layers.Layer):
        def get_config(self):
            return {**super().get_config(), "factor": 2}

    layer = keras.layers.Dropout(0.5) if kind == "Dropout" else Scale()
    config = layer.get_config()

    def check():
        assert config == {**config, "dtype": "float32"}

    record.outcome(AssertionError if major == 3 else None, check)


@pytest.mark.parametrize("kind", ["InputLayer", "SpatialDropout1D", "Discretization", "HashedCrossing"])
def test_dtype_kept(keras, record, kind):
    """`get_config()["dtype"]` of {kind}"""
    arguments = {"SpatialDropout1D": (0.5,), "Discretization": ([0.0, 1.0],), "HashedCrossing": (2,), "InputLayer": ((3,),)}[kind]
    assert isinstance(getattr(keras.layers, kind)(*arguments).get_config()["dtype"], str)
    record("the string")


def test_dtype_serialized(keras, major, record):
    """`layer.get_config()["dtype"] == keras.dtype_policies.serialize(keras.DTypePolicy("float16"))`"""
    config = keras.layers.Dropout(0.5, dtype="float16").get_config()
    if major == 2:
        with record.error(AttributeError):
            keras.dtype_policies
    else:
        assert config["dtype"] == keras.dtype_policies.serialize(keras.DTypePolicy("float16"))
        record("equal")


def test_dtype_of_metric(keras, record):
    """`keras.metrics.Mean().get_config()["dtype"]`"""
    assert keras.metrics.Mean().get_config()["dtype"] == "float32"
    record("the string")
