"""A model made with a list of one output or input, and that list used as a tensor."""

import numpy as np
import pytest

USES = {
    "model.output.shape": (AttributeError, lambda keras, model: model.output.shape),
    "model.input.shape": (AttributeError, lambda keras, model: model.input.shape),
    "model.output[:, 0]": (TypeError, lambda keras, model: model.output[:, 0]),
    "1 - model.output": (TypeError, lambda keras, model: 1 - model.output),
    "model.output * 0.5": (TypeError, lambda keras, model: model.output * 0.5),
    "-model.output": (TypeError, lambda keras, model: -model.output),
    "model.output + tensor": (ValueError, lambda keras, model: model.output + keras.Input((4,))),
    "Dense(2)(model.output)": (ValueError, lambda keras, model: keras.layers.Dense(2)(model.output)),
    "Dense(2)(model(tensor))": (ValueError, lambda keras, model: keras.layers.Dense(2)(model(keras.Input((4,))))),
    "Concatenate()([tensor, model.output])": (ValueError, lambda keras, model: keras.layers.Concatenate()([keras.Input((4,)), model.output])),
    "Sequential([model, Dense(2)])": (ValueError, lambda keras, model: keras.Sequential([keras.Input((4,)), model, keras.layers.Dense(2)])),
    "Dense(2)(Dropout(0.5)(model.output))": (ValueError, lambda keras, model: keras.layers.Dense(2)(keras.layers.Dropout(0.5)(model.output))),
    "Sequential([model, Dropout(0.5), Dense(2)])": (
        ValueError,
        lambda keras, model: keras.Sequential([keras.Input((4,)), model, keras.layers.Dropout(0.5), keras.layers.Dense(2)]),
    ),
    "TimeDistributed(model)(tensor)": ((ValueError, NotImplementedError), lambda keras, model: keras.layers.TimeDistributed(model)(keras.Input((3, 4)))),
}
LAYERS = [
    *[(name, (4,), arguments) for name, arguments in (("Embedding", (4, 3)), ("RepeatVector", (3,)), ("Reshape", ((2, 2),)), ("PReLU", ()))],
    *[(name, (4,), ()) for name in ("Flatten", "BatchNormalization", "LayerNormalization")],
    *[(name, (8, 2), (2,)) for name in ("LSTM", "GRU", "SimpleRNN", "UpSampling1D", "ZeroPadding1D", "Cropping1D")],
    *[(name, (8, 2), (2, 3)) for name in ("Conv1D", "Conv1DTranspose", "SeparableConv1D")],
    *[(name, (8, 8, 2), (2,)) for name in ("AveragePooling2D", "MaxPooling2D", "DepthwiseConv2D", "UpSampling2D", "ZeroPadding2D", "Cropping2D")],
    *[(name, (8, 8, 2), (2, 3)) for name in ("Conv2D", "Conv2DTranspose", "SeparableConv2D")],
    *[(name, (8, 8, 8, 2), (2,)) for name in ("AveragePooling3D", "MaxPooling3D", "UpSampling3D", "ZeroPadding3D", "Cropping3D")],
    *[(name, (8, 8, 8, 2), (2, 3)) for name in ("Conv3D", "Conv3DTranspose")],
    ("GroupNormalization", (4, 4), (2,)),
    ("Permute", (4, 2), ((2, 1),)),
    ("Masking", (4, 2), ()),
    ("Resizing", (8, 8, 2), (4, 4)),
    ("ConvLSTM2D", (3, 8, 8, 2), (2, 3)),
]
STACKED = {"Activation": ("relu",), "ReLU": (), "LeakyReLU": (), "ELU": (), "Rescaling": (2.0,), "UnitNormalization": ()}
HANDED_ON = {
    **dict.fromkeys(("Dropout", "AlphaDropout", "GaussianDropout", "GaussianNoise"), (0.5,)),
    "ActivityRegularization": (),
}
POOLS = [
    *[(name, (8, 2)) for name in ("MaxPooling1D", "GlobalAveragePooling1D", "GlobalMaxPooling1D")],
    *[(name, (8, 8, 2)) for name in ("GlobalAveragePooling2D", "GlobalMaxPooling2D")],
]


def listed(keras, shape=(4,)):
    x = keras.Input(shape)
    return keras.Model([x], [keras.layers.Activation("linear")(x)])


@pytest.mark.parametrize("use", USES)
def test_use(keras, major, record, use):
    """`{use}` of `model = Model([x], [y])`"""
    error, run = USES[use]
    model = listed(keras)
    if major == 2:
        run(keras, model)
        record("works")
    else:
        with record.error(error):
            run(keras, model)


def fails(run):
    try:
        run()
    except (AttributeError, IndexError, TypeError, ValueError):
        return True
    return False


def test_layers(keras, major, record):
    """what other layers do with `model.output` of `model = Model([x], [y])`"""
    for name, shape, arguments in LAYERS:
        model = listed(keras, shape)
        assert fails(lambda: getattr(keras.layers, name)(*arguments)(model.output)) == (major == 3), name  # noqa: B023
    record("works" if major == 2 else "they raise")


def test_pools(keras, major, record):
    """what the next layer does after a pooling layer on `model.output` of `model = Model([x], [y])`"""
    for name, shape in POOLS:
        pooled = getattr(keras.layers, name)()(listed(keras, shape).output)
        assert fails(lambda: keras.layers.Flatten()(pooled)) == (major == 3), name  # noqa: B023
    record("works" if major == 2 else "it raises")


def test_values(keras, record):
    """`model(array)`, `model.predict(array)`, `Activation("linear")(model.output)`, `len(model.outputs)`: not to be flagged"""
    model = listed(keras)
    data = np.ones((2, 4), "float32")
    assert model(data).shape == (2, 4)
    assert model.predict(data, verbose=0).shape == (2, 4)
    assert len(model.outputs) == 1
    same = keras.Model(model.input, keras.layers.Activation("linear")(model.output))
    assert same.predict(data, verbose=0).shape == (2, 4)
    record("works")


@pytest.mark.parametrize("name", STACKED)
def test_stacked(keras, major, record, name):
    """the shape of what is predicted after `{name}` on `model.output` of `model = Model([x], [y])`, for two rows of four numbers"""
    model = listed(keras)
    head = keras.Model(model.input, getattr(keras.layers, name)(*STACKED[name])(model.output))
    shape = head.predict(np.ones((2, 4), "float32"), verbose=0).shape
    assert shape == ((2, 4) if major == 2 else (1, 2, 4))
    record(str(shape))


def test_stacked_in_a_sequential(keras, major, record):
    """the shape of what is predicted by `Sequential([model, ReLU()])` of `model = Model([x], [y])`, for two rows of four numbers"""
    shape = keras.Sequential([keras.Input((4,)), listed(keras), keras.layers.ReLU()]).predict(np.ones((2, 4), "float32"), verbose=0).shape
    assert shape == ((2, 4) if major == 2 else (1, 2, 4))
    record(str(shape))


@pytest.mark.parametrize("name", ["Softmax()", 'Activation("softmax")'])
def test_softmax(keras, major, version, record, name):
    """`predict` of `Sequential([model, {name}])` of `model = Model([x], [y])`"""
    last = keras.layers.Softmax() if name == "Softmax()" else keras.layers.Activation("softmax")
    model = keras.Sequential([keras.Input((4,)), listed(keras), last])
    if major == 2:
        assert model.predict(np.ones((2, 4), "float32"), verbose=0).shape == (2, 4)
        record("works")
    elif name != "Softmax()" and version < (3, 4):
        assert model.predict(np.ones((2, 4), "float32"), verbose=0).shape == (1, 2, 4)
        record("an axis more")
    else:
        with record.error(AttributeError, "'list' object has no attribute"):
            model.predict(np.ones((2, 4), "float32"), verbose=0)


@pytest.mark.parametrize("name", HANDED_ON)
def test_handed_on(keras, major, record, name):
    """`{name}` on `model.output` of `model = Model([x], [y])`: the next layer fails; as the output of a model: not to be flagged"""
    model = listed(keras)
    given = getattr(keras.layers, name)(*HANDED_ON[name])(model.output)
    assert keras.Model(model.input, given).predict(np.ones((2, 4), "float32"), verbose=0).shape == (2, 4)
    assert fails(lambda: keras.layers.Dense(2)(given)) == (major == 3)
    record("works" if major == 2 else "Dense raises")


def test_tuple(keras, record):
    """`Model(x, (y,)).output`: not to be flagged"""
    x = keras.Input((4,))
    assert isinstance(keras.Model(x, (keras.layers.Dense(2)(x),)).output, tuple)
    record("a tuple")


def test_inside(keras, record):
    """`Dense(2)(self.inner(x))` in the call of a layer: not to be flagged"""

    class Block(keras.layers.Layer):
        def __init__(self):
            super().__init__()
            self.inner = listed(keras)
            self.outer = keras.layers.Dense(2)

        def build(self, input_shape):
            self.outer.build((None, 4))

        def call(self, x):
            return self.outer(self.inner(x))

    assert tuple(Block()(keras.Input((4,))).shape) == (None, 2)
    record("works")


def test_fix(keras, major, known_weights, same_numbers):
    """`Model([x], [y])` on Keras 2, `Model(x, y)` on Keras 3: another layer on `model.output`, a call, `predict` with an array and a list, `fit` with lists"""
    x = keras.Input((3,))
    y = keras.layers.Dense(2)(x)
    base = keras.Model([x], [y]) if major == 2 else keras.Model(x, y)
    model = known_weights(keras.Model(base.input, keras.layers.Dense(2)(base.output)))
    data = np.sin(np.arange(6.0)).reshape(2, 3).astype("float32")
    found = [base(data), base.predict(data, verbose=0), base.predict([data], verbose=0), model(data)]
    base.compile("sgd", ["mse"], metrics=["mae"])
    history = base.fit([data], [np.ones((2, 2), "float32")], verbose=0).history
    same_numbers(*found, history["loss"], history["mae"], base.predict(data, verbose=0))
