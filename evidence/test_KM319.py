"""Configurations of layers that do not say in which module the class is."""

import numpy as np
import pytest

ERROR = "Could not locate class"


def bare(layer):
    return {"class_name": layer.__class__.__name__, "config": layer.get_config()}


@pytest.mark.parametrize("given", [None, {"Mine": object}], ids=["None", "{'Mine': Mine}"])
def test_bare(keras, major, record, given):
    """`layers.deserialize({"class_name": layer.__class__.__name__, "config": layer.get_config()}, custom_objects={given})` of a Dense"""
    make = lambda: keras.layers.deserialize(bare(keras.layers.Dense(3)), custom_objects=given)  # noqa: E731
    record.outcome(TypeError if major == 3 else None, make)


def test_error(keras, major, record):
    """`layers.deserialize({"class_name": "Dense", "config": {"units": 3}})`"""
    if major == 2:
        record(keras.layers.deserialize({"class_name": "Dense", "config": {"units": 3}}).units)
    else:
        with record.error(TypeError, ERROR):
            keras.layers.deserialize({"class_name": "Dense", "config": {"units": 3}})


def test_registered(keras, record):
    """a bare configuration of a class that is given as a custom object, or registered"""

    class Mine(keras.layers.Layer):
        pass

    config = {"class_name": "Mine", "config": {}}
    assert isinstance(keras.layers.deserialize(config, custom_objects={"Mine": Mine}), Mine)
    with keras.utils.CustomObjectScope({"Mine": Mine}):
        assert isinstance(keras.layers.deserialize(config), Mine)
    record("found")


def test_others(keras, record):
    """bare configurations of optimizers, losses, initializers, regularizers, constraints and metrics"""
    for home, name in [("optimizers", "SGD"), ("losses", "Huber"), ("initializers", "Zeros"), ("regularizers", "L2"), ("constraints", "NonNeg"), ("metrics", "AUC")]:
        assert type(getattr(keras, home).get({"class_name": name, "config": {}})) is not dict
    record("found")


@pytest.mark.parametrize("way", ["from_config", "clone_model", "saved as .keras and loaded", "saved as .h5 and loaded"])
def test_wrapper(keras, major, record, tmp_path, way):
    """a Wrapper whose `get_config` writes `{"class_name": ..., "config": ...}` for its layer: {way}"""

    class Twice(keras.layers.Wrapper):
        def build(self, input_shape):
            self.layer.build(input_shape)
            self.built = True

        def call(self, inputs):
            return self.layer(inputs)

        def get_config(self):
            return {**super().get_config(), "layer": bare(self.layer)}

    model = keras.Sequential([keras.Input((4,)), Twice(keras.layers.Dense(2))])

    def again():
        if way == "from_config":
            return Twice.from_config(model.layers[0].get_config())
        if way == "clone_model":
            return keras.models.clone_model(model)
        path = str(tmp_path / ("m.keras" if ".keras" in way else "m.h5"))
        model.save(path)
        return keras.models.load_model(path, custom_objects={"Twice": Twice})

    record.outcome(TypeError if major == 3 else None, again)


def test_cell(keras, major, record):
    """`RNN.from_config({"cell": {"class_name": "LSTMCell", "config": {"units": 3}}})`"""
    record.outcome(TypeError if major == 3 else None, lambda: keras.layers.RNN.from_config({"cell": {"class_name": "LSTMCell", "config": {"units": 3}}}))


def numbers(layer):
    layer.build((None, 2))
    layer.set_weights([np.linspace(-1.0, 1.0, 6, dtype="float32").reshape(2, 3), np.array([0.5, -0.5, 0.0], "float32")])
    return np.asarray(layer(np.linspace(-2.0, 2.0, 6, dtype="float32").reshape(3, 2)))


@pytest.mark.parametrize("way", ["layer.__class__.from_config(config)", "the same with a module", "layers.deserialize(layers.serialize(layer))"])
def test_fixed(keras, major, record, same_numbers, way):
    """the layer that the fix makes computes what the one of Keras 2 does: {way}"""
    layer = keras.layers.Dense(3, activation="tanh")
    if major == 2:
        again = keras.layers.deserialize(bare(layer))
    elif "serialize" in way:
        again = keras.layers.deserialize(keras.layers.serialize(layer))
    elif "module" in way:
        again = keras.layers.deserialize({"module": "keras.layers", **bare(layer)})
    else:
        again = layer.__class__.from_config(layer.get_config())
    same_numbers(numbers(again))
    record("same numbers")
