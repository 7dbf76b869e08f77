"""`build` of a Sequential that knows its input already."""

import numpy as np
import pytest

SHAPES = ["(1, 4)", "(8, 4)", "(4,)", "(None, 5)"]


def sequential(keras, how):
    if how == "Input":
        return keras.Sequential([keras.Input((4,)), keras.layers.Dense(3)])
    if how == "input_shape":
        return keras.Sequential([keras.layers.Dense(3, input_shape=(4,))])
    model = keras.Sequential()
    model.add(keras.Input((4,)))
    model.add(keras.layers.Dense(3))
    return model


@pytest.mark.parametrize("how", ["Input", "input_shape", "add(Input)"])
@pytest.mark.parametrize("shape", SHAPES)
def test_other(keras, major, record, how, shape):
    """a Sequential for (None, 4), by {how}: `build({shape})`"""
    record.outcome(ValueError if major == 3 else None, lambda: sequential(keras, how).build(eval(shape)))


def test_same(keras, record):
    """`build((None, 4))`, `build([None, 4])`"""
    sequential(keras, "Input").build((None, 4))
    sequential(keras, "Input").build([None, 4])
    record("works")


def test_others(keras, record):
    """`build((8, 4))` of a functional model, of a Sequential without an input, and of one for (8, 4)"""
    inputs = keras.Input((4,))
    keras.Model(inputs, keras.layers.Dense(3)(inputs)).build((8, 4))
    keras.Sequential([keras.layers.Dense(3)]).build((8, 4))
    keras.Sequential([keras.Input((4,), batch_size=8), keras.layers.Dense(3)]).build((8, 4))
    record("works")


def test_fixed(keras, major, record, same_numbers):
    """a model that is not built again, instead of one that was"""
    model = sequential(keras, "Input")
    if major == 2:
        model.build((8, 4))
    model.set_weights([np.linspace(-1.0, 1.0, 12, dtype="float32").reshape(4, 3), np.zeros(3, "float32")])
    same_numbers(model.predict(np.linspace(-1.0, 1.0, 8, dtype="float32").reshape(2, 4), verbose=0))
    record("same numbers")


def functional(keras, size):
    inputs = keras.Input((size, size, 3))
    return keras.Model(inputs, keras.layers.Conv2D(2, 3)(inputs))


def test_called(keras, major, record):
    """a functional model for (8, 8, 3), called on `Input((16, 16, 3))`"""
    record.outcome(ValueError if major == 3 else None, lambda: functional(keras, 8)(keras.Input((16, 16, 3))))


def test_called_application(keras, major, record):
    """`MobileNetV2(input_shape=(32, 32, 3), include_top=False)`, called on `Input((64, 64, 3))`"""
    base = keras.applications.MobileNetV2(input_shape=(32, 32, 3), include_top=False, weights=None)
    record.outcome(ValueError if major == 3 else None, lambda: base(keras.Input((64, 64, 3))))


def test_called_open(keras, record):
    """a functional model for (None, None, 3) on `Input((16, 16, 3))`, and one for (8, 8, 3) on `Input((None, None, 3))`"""
    functional(keras, None)(keras.Input((16, 16, 3)))
    functional(keras, 8)(keras.Input((None, None, 3)))
    record("works")


FIRST = {
    "MobileNet(include_top=False)": ((None, 64, 64, 3), lambda keras: keras.applications.MobileNet(include_top=False, weights=None)),
    "MobileNet(include_top=False, input_shape=(32, 32, 3))": (
        (None, 64, 64, 3),
        lambda keras: keras.applications.MobileNet(include_top=False, weights=None, input_shape=(32, 32, 3)),
    ),
    "a functional model for (8, 8, 3)": ((4, 8, 8, 3), lambda keras: functional(keras, 8)),
    "a Sequential for (4,)": ((8, 4), lambda keras: sequential(keras, "Input")),
}


@pytest.mark.parametrize("first", FIRST)
def test_first_model(keras, major, record, first):
    """`build` with another shape, or a batch size, of a Sequential that begins with {first}"""
    shape, make = FIRST[first]
    model = keras.Sequential([make(keras), keras.layers.Flatten()])
    record.outcome(ValueError if major == 3 else None, lambda: model.build(shape))


def test_first_alone(keras, record):
    """`build` of a Sequential that is nothing but a functional model, or begins with a Sequential without an input"""
    keras.Sequential([keras.applications.MobileNet(include_top=False, weights=None)]).build((None, 64, 64, 3))
    keras.Sequential([keras.Sequential([keras.layers.Dense(2)]), keras.layers.Flatten()]).build((8, 4))
    record("works")
