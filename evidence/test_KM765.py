"""Layers, models and metrics that a model gets when it is built."""

import numpy as np
import pytest

X = np.ones((4, 3), "float32")


def net(keras):
    class Net(keras.Model):
        def __init__(self):
            super().__init__()
            self.dense = keras.layers.Dense(3)
            self.head = keras.layers.Dense(2)

        def call(self, x):
            return self.head(self.dense(x))

    return Net()


@pytest.mark.parametrize("how", ["model(x)", "model.fit(x, y)", "model.build((None, 3)) of a class with `build`"])
def test_new_head(keras, major, record, how):
    """`model.head = Dense(4)` of a subclassed model behind `{how}`"""
    model = net(keras)
    if how == "model(x)":
        model(X)
    elif how.startswith("model.fit"):
        model.compile("sgd", "mse")
        model.fit(X, X[:, :2], verbose=0)
    else:

        class Built(type(model)):
            def build(self, input_shape):
                self.dense.build(input_shape)
                self.head.build(input_shape)
                self.built = True

        model = Built()
        model.build((None, 3))

    def replace():
        model.head = keras.layers.Dense(4)

    record(record.outcome(ValueError if major == 3 else None, replace))


def test_metric(keras, major, record):
    """`model.tracker = keras.metrics.Mean()` of such a model"""
    model = net(keras)
    model(X)

    def add():
        model.tracker = keras.metrics.Mean()

    record(record.outcome(ValueError if major == 3 else None, add))


def test_layer(keras, major, record):
    """`layer.helper = Dense(3)` of a layer that was called"""

    class Own(keras.layers.Layer):
        def call(self, x):
            return x

    own = Own()
    own(X)

    def add():
        own.helper = keras.layers.Dense(3)

    record(record.outcome(ValueError if major == 3 else None, add))


def test_before(keras, record):
    """`model.head = Dense(4)` before the first call"""
    model = net(keras)
    model.head = keras.layers.Dense(4)
    assert model(X).shape[-1] == 4
    record("works")


def test_of_tensors(keras, record):
    """`model.encoder = Dense(3)` of a functional model, and of a `Sequential` that was called"""
    inputs = keras.Input((3,))
    model = keras.Model(inputs, keras.layers.Dense(2)(inputs))
    model.encoder = keras.layers.Dense(3)
    model = keras.Sequential([keras.layers.Dense(2)])
    model(X)
    model.encoder = keras.layers.Dense(3)
    record("works")
