"""Names that Keras gives."""

import re


def test_input(keras, major, record):
    """the name of `Input((2,))`"""
    keras.backend.clear_session()
    name = keras.Input((2,)).name
    model = keras.Model(*[keras.Input((2,))] * 2)
    layer = model.layers[0].name
    assert re.sub(r"_\d+$", "", layer) == ("input" if major == 2 else "input_layer")
    record(layer if major == 2 else f"{layer}" + ("" if name else ""))


def test_model(keras, major, record):
    """the name of `Model(inputs, outputs)`"""
    keras.backend.clear_session()
    x = keras.Input((2,))
    name = keras.Model(x, keras.layers.Dense(1)(x)).name
    assert name == ("model" if major == 2 else "functional")
    record(name)


def test_get_layer(keras, major, record):
    """`model.get_layer("input_1")` of the first Input"""
    keras.backend.clear_session()
    x = keras.Input((2,))
    model = keras.Model(x, keras.layers.Dense(1)(x))
    if major == 2:
        record(model.get_layer("input_1").name)
    else:
        with record.error(ValueError, "No such layer: input_1"):
            model.get_layer("input_1")


def test_dense(keras, record):
    """`dense`, `dense_1`: the same in both, not to be flagged"""
    keras.backend.clear_session()
    names = [keras.layers.Dense(1).name for _ in range(2)]
    assert names == ["dense", "dense_1"]
    record(", ".join(names))


def test_named(keras, record):
    """`Input((2,), name="input_1")`"""
    x = keras.Input((2,), name="input_1")
    assert keras.Model(x, keras.layers.Dense(1)(x)).get_layer("input_1").name == "input_1"
    record("input_1")


def test_one_input(keras, record):
    """`model.inputs[0]`, `model.layers[0]` of a model with one input, of `keras.applications` too: the input"""
    x = keras.Input((32, 32, 3))
    base = keras.applications.MobileNet(weights=None, include_top=False, input_tensor=x)
    own = keras.Model(x, keras.layers.Dense(1)(x))
    for model in (base, own):
        assert model.inputs[0] is model.layers[0].output
        assert isinstance(model.layers[0], keras.layers.InputLayer)
        keras.Model(model.inputs[0], model.output)
    record("works")
