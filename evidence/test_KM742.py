"""Layers and models without `compute_output_shape`."""

import numpy as np
import pytest


def classes(keras):
    class Block(keras.layers.Layer):
        def call(self, x):
            return x * 2.0

    class Net(keras.Model):
        def __init__(self):
            super().__init__()
            self.dense = keras.layers.Dense(2)

        def call(self, x):
            return self.dense(x)

    class Shaped(Block):
        def compute_output_shape(self, input_shape):
            return input_shape

    class Own(keras.layers.Dense):
        pass

    return {"Block": Block, "Net": Net, "Shaped": Shaped, "Own": lambda: Own(2)}


@pytest.mark.parametrize("name", ["Block", "Net"])
def test_time_distributed(keras, major, record, name):
    """`TimeDistributed({name}())(x)` of a symbolic tensor"""
    inputs = keras.Input((4, 3))
    if major == 2:
        keras.layers.TimeDistributed(classes(keras)[name]())(inputs)
        record("works")
        return
    with record.error(NotImplementedError, "compute_output_shape"):
        keras.layers.TimeDistributed(classes(keras)[name]())(inputs)


def test_in_fit(keras, major, record):
    """`TimeDistributed(Block())` in a subclassed model, in `fit`"""

    class Whole(keras.Model):
        def __init__(self):
            super().__init__()
            self.each = keras.layers.TimeDistributed(classes(keras)["Block"]())
            self.dense = keras.layers.Dense(1)

        def call(self, x):
            return self.dense(self.each(x))

    model = Whole()
    model.compile("sgd", "mse")
    try:
        model.fit(np.ones((2, 4, 3)), np.ones((2, 4, 1)), verbose=0)
        record("works")
        worked = True
    except (NotImplementedError, ValueError) as error:
        worked = False
        with record.error((NotImplementedError, ValueError)):
            raise error
    assert worked or major == 3


@pytest.mark.parametrize("name", ["Shaped", "Own"])
def test_shaped(keras, record, name):
    """`TimeDistributed({name}())(x)`, with the method of its own or of its base"""
    assert keras.layers.TimeDistributed(classes(keras)[name]())(keras.Input((4, 3))).shape[1] == 4
    record("works")


def test_models(keras, record):
    """`TimeDistributed` of a functional model, a `Sequential`, a `Lambda`"""
    inputs = keras.Input((3,))
    block = classes(keras)["Block"]
    for layer in (keras.Model(inputs, block()(inputs)), keras.Sequential([block()]), keras.layers.Lambda(lambda x: x * 2)):
        assert keras.layers.TimeDistributed(layer)(keras.Input((4, 3))).shape[1] == 4
    record("works")


def test_asked(keras, major, record):
    """`Block().compute_output_shape((None, 3))`"""
    if major == 2:
        assert tuple(classes(keras)["Block"]().compute_output_shape((None, 3))) == (None, 3)
        record("(None, 3)")
        return
    with record.error(NotImplementedError):
        classes(keras)["Block"]().compute_output_shape((None, 3))
