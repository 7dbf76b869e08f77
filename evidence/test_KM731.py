"""Subclasses of layers whose `build` takes several shapes."""

import numpy as np
import pytest

X = np.ones((2, 3, 4), "float32")


def made(keras, base, names):
    """A subclass whose `call` has arguments of these names."""
    first = names[0]
    scope = {}
    arguments = ", ".join([first, *(f"{name}=None" for name in names[1:])])
    exec(f"def call(self, {arguments}):\n    return self.inner({first})", scope)
    layer = getattr(keras.layers, base)

    class Mine(layer):
        call = scope["call"]

        def inner(self, x):
            return layer.call(self, x, x) if base == "MultiHeadAttention" else layer.call(self, x)

    return Mine(2, 2) if base == "MultiHeadAttention" else Mine(keras.layers.LSTM(2)) if base == "Bidirectional" else Mine(2)


@pytest.mark.parametrize("base", ["LSTM", "GRU", "SimpleRNN", "Bidirectional", "MultiHeadAttention"])
def test_inputs(keras, major, record, base):
    """`def call(self, inputs, mask=None)` in a subclass of `{base}`"""
    layer = made(keras, base, ["inputs", "mask"])
    if major == 2:
        assert layer(X).shape[0] == 2
        record("works")
    else:
        with record.error(ValueError, "match an argument from `call()`"):
            layer(X)


def test_without_state(keras, major, record):
    """`def call(self, sequences, mask=None)` in a subclass of `LSTM`"""
    layer = made(keras, "LSTM", ["sequences", "mask"])
    if major == 2:
        assert layer(X).shape == (2, 2)
        record("works")
    else:
        with record.error(ValueError, "match an argument from `call()`"):
            layer(X)


@pytest.mark.parametrize("base", ["LSTM", "GRU", "SimpleRNN", "Bidirectional"])
def test_named(keras, record, base):
    """`def call(self, sequences, mask=None, initial_state=None)` in a subclass of `{base}`"""
    layer = made(keras, base, ["sequences", "mask", "initial_state"])
    assert layer(X).shape[0] == 2
    inputs = keras.Input((3, 4))
    assert keras.Model(inputs, layer(inputs)).predict(X, verbose=0).shape[0] == 2
    record("works")


def test_own_shapes(keras, record):
    """`def call(self, x, mask=None)` with its own `build` and `compute_output_shape`"""
    class Own(keras.layers.LSTM):
        def build(self, input_shape):
            super().build(input_shape)

        def compute_output_shape(self, input_shape):
            return super().compute_output_shape(input_shape)

        def call(self, x, mask=None):
            return super().call(x, mask=mask)

    inputs = keras.Input((3, 4))
    assert keras.Model(inputs, Own(2)(inputs)).predict(X, verbose=0).shape == (2, 2)
    record("works")


def test_own_build(keras, major, record):
    """the same with its own `build` only, on a symbolic tensor"""
    class Own(keras.layers.LSTM):
        def build(self, input_shape):
            super().build(input_shape)

        def call(self, x, mask=None):
            return super().call(x, mask=mask)

    inputs = keras.Input((3, 4))
    if major == 2:
        assert Own(2)(inputs).shape[-1] == 2
        record("works")
    else:
        with record.error(ValueError, "match an argument from `call()`"):
            Own(2)(inputs)


def test_constants(keras, major, record):
    """`super().call(sequences, constants=None)` in a subclass of `RNN`"""
    class Mine(keras.layers.RNN):
        def call(self, sequences, mask=None, training=None, initial_state=None):
            return super().call(sequences, mask=mask, training=training, initial_state=initial_state, constants=None)

    layer = Mine(keras.layers.SimpleRNNCell(2))
    if major == 2:
        assert layer(X).shape == (2, 2)
        record("works")
    else:
        with record.error(TypeError, "unexpected keyword argument 'constants'"):
            layer(X)
