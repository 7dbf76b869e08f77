"""The input of the layer that `keras.Input` makes."""

import numpy as np
import pytest


def made(keras):
    image = keras.Input((3,), name="image")
    hidden = keras.layers.Dense(2, name="hidden")(image)
    return keras.Model(image, keras.layers.Dense(1, name="last")(hidden))


def test_layers(keras, major, record):
    """`keras.Model(model.layers[0].input, ...)` of a functional model"""
    model = made(keras)
    if major == 2:
        keras.Model(model.layers[0].input, model.layers[1].output)
        record("works")
    else:
        assert model.layers[0].input == []
        with record.error(ValueError, "cannot be empty"):
            keras.Model(model.layers[0].input, model.layers[1].output)


def test_name(keras, major, record):
    """`keras.Model(model.get_layer("image").input, ...)` with the name of an Input"""
    model = made(keras)
    if major == 2:
        keras.Model(model.get_layer("image").input, model.layers[1].output)
        record("works")
    else:
        with record.error(ValueError, "cannot be empty"):
            keras.Model(model.get_layer("image").input, model.layers[1].output)


def test_application(keras, major, record):
    """`keras.Model(base.layers[0].input, ...)` of one of `keras.applications`"""
    base = keras.applications.MobileNet(input_shape=(32, 32, 3), weights=None, classes=2)
    if major == 2:
        keras.Model(base.layers[0].input, base.layers[-2].output)
        record("works")
    else:
        with record.error(ValueError, "cannot be empty"):
            keras.Model(base.layers[0].input, base.layers[-2].output)


def test_shape(keras, major, record):
    """`model.layers[0].input.shape` of a functional model"""
    model = made(keras)
    if major == 2:
        record(str(model.layers[0].input.shape))
    else:
        with record.error(AttributeError, "'list' object has no attribute 'shape'"):
            model.layers[0].input.shape


def test_clone(keras, major, record):
    """`keras.models.clone_model(model).layers[0].input.shape` of a functional model"""
    model = keras.models.clone_model(made(keras))
    if major == 2:
        record(str(tuple(model.layers[0].input.shape)))
    else:
        with record.error(AttributeError, "'list' object has no attribute 'shape'"):
            model.layers[0].input.shape


def test_output(keras, record, same_numbers, known_weights):
    """`keras.Model(model.layers[0].output, ...)`"""
    model = known_weights(made(keras))
    part = keras.Model(model.layers[0].output, model.layers[1].output)
    assert model.layers[0].output is model.inputs[0] or model.layers[0].output.shape == model.input.shape
    same_numbers(part.predict(np.ones((2, 3), "float32"), verbose=0))
    record("works")


def test_fine(keras, record):
    """`model.input`, the input of any other layer, and of the first layer of a Sequential"""
    model = made(keras)
    keras.Model(model.input, model.layers[1].output)
    keras.Model(model.layers[1].input, model.layers[1].output)
    stack = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2), keras.layers.Dense(1)])
    keras.Model(stack.layers[0].input, stack.layers[-1].output)
    record("works")


def test_called(keras, major, record):
    """`model.layers[0](x)` of a functional model"""
    model, x = made(keras), np.ones((1, 3), "float32")
    if major == 2:
        assert np.array_equal(model.layers[0](x), x)
        record("gives `x` back")
    else:
        with record.error(TypeError):
            model.layers[0](x)


@pytest.mark.parametrize("first", [0, 1])
def test_loop(keras, major, record, first):
    """`for layer in model.layers[{first}:]: x = layer(x)` of a functional model"""
    model, start = made(keras), np.ones((1, 3), "float32")

    def run():
        x = start
        for layer in model.layers[first:]:
            x = layer(x)
        assert np.allclose(x, model(start))

    record.outcome(TypeError if major == 3 and first == 0 else None, run)
    if first or major == 2:
        record("what the model gives")


def test_sequential_loop(keras, record):
    """`for layer in model.layers: x = layer(x)` of a Sequential model"""
    model, x = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2)]), np.ones((1, 3), "float32")
    for layer in model.layers:
        x = layer(x)
    assert tuple(x.shape) == (1, 2)
    record("works")
