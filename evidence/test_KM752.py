"""Layers without a call."""

import numpy as np
import pytest

X = np.arange(12, dtype="float32").reshape(4, 3)
ERROR = "does not have a `call` method implemented"


def bare(keras):
    return keras.layers.Layer()(X)


def functional(keras):
    inputs = keras.Input((3,))
    return keras.Model(inputs, keras.layers.Layer(name="states")(inputs))(X)


def sequential(keras):
    return keras.Sequential([keras.layers.Layer()])(X)


def above(keras):
    class Own(keras.layers.Layer):
        def call(self, inputs):
            return super().call(inputs)

    return Own()(X)


FORMS = {"`Layer()(x)`": bare, "`Layer()` in a functional model": functional, "`Layer()` in a Sequential": sequential, "`super().call(x)` in a Layer": above}


@pytest.mark.parametrize("form", FORMS)
def test_no_call(keras, major, record, form):
    """{form}"""
    if major == 2:
        assert np.allclose(FORMS[form](keras), X)
        record("returns its input")
    else:
        with record.error(NotImplementedError, ERROR):
            FORMS[form](keras)


def test_model(keras, record):
    """`super().call(x)` in a Model"""

    class Own(keras.Model):
        def call(self, inputs):
            return super().call(inputs)

    with record.error(NotImplementedError):
        Own()(X)


def test_identity(keras, major, record, same_numbers):
    """`Layer()` in a functional model and in a Sequential; `Identity()` instead"""
    layer = keras.layers.Layer if major == 2 else keras.layers.Identity
    inputs = keras.Input((3,))
    same_numbers(keras.Model(inputs, layer(name="states")(inputs))(X), keras.Sequential([layer()])(X))
    record("same numbers")


def test_input(keras, major, record, same_numbers):
    """`super().call(x)` in a Layer; `x` instead"""

    class Own(keras.layers.Layer):
        def call(self, inputs):
            return 2.0 * (super().call(inputs) if major == 2 else inputs)

    same_numbers(Own()(X))
    record("same numbers")
