"""Layers and weights that are made in `call`."""

import numpy as np
import pytest

X = np.ones((4, 3), "float32")


def fit(keras, layer):
    inputs = keras.Input((3,))
    model = keras.Model(inputs, layer(inputs))
    model.compile("sgd", "mse")
    model.fit(X, np.ones((4, 2), "float32"), verbose=0)
    return len(model.trainable_weights)


def layers(keras, tf):
    class Lazy(keras.layers.Layer):
        def __init__(self):
            super().__init__()
            self.dense = None

        def call(self, x):
            if self.dense is None:
                self.dense = keras.layers.Dense(2)
            return self.dense(x)

    class LazyList(keras.layers.Layer):
        def __init__(self):
            super().__init__()
            self.parts = []

        def call(self, x):
            if not self.parts:
                self.parts.append(keras.layers.Dense(2))
            return self.parts[0](x)

    class Weight(keras.layers.Layer):
        def call(self, x):
            self.w = self.add_weight(name="w", shape=(3, 2))
            return tf.matmul(x, self.w)

    class Local(keras.layers.Layer):
        def call(self, x):
            return keras.layers.Dense(2)(x)

    class Dropout(keras.layers.Layer):
        def call(self, x):
            return keras.layers.Dropout(0.5)(x)

    class Relu(keras.layers.Layer):
        def call(self, x):
            return keras.layers.ReLU()(x)

    class Built(keras.layers.Layer):
        def build(self, shape):
            self.dense = keras.layers.Dense(2)
            self.built = True

        def call(self, x):
            return self.dense(x)

    return {kind.__name__: kind for kind in (Lazy, LazyList, Weight, Local, Dropout, Relu, Built)}


@pytest.mark.parametrize("name", ["Lazy", "LazyList"])
def test_lazy(keras, tf, major, record, name):
    """`if self.dense is None: self.dense = Dense(2)` in `call` ({name})"""
    if major == 2:
        assert fit(keras, layers(keras, tf)[name]()) == 2
        record("trained")
    else:
        with record.error(ValueError, "cannot add new elements of state"):
            fit(keras, layers(keras, tf)[name]())


def test_lazy_eager(keras, tf, major, record):
    """the same, called on an array"""
    if major == 2:
        layers(keras, tf)["Lazy"]()(X)
        record("works")
    else:
        with record.error(ValueError, "cannot add new elements of state"):
            layers(keras, tf)["Lazy"]()(X)


def test_weight(keras, tf, major, record):
    """`self.w = self.add_weight(...)` in `call`, called on an array"""
    if major == 2:
        layers(keras, tf)["Weight"]()(X)
        record("a new weight at each call")
    else:
        with record.error(ValueError, "cannot add new elements of state"):
            layers(keras, tf)["Weight"]()(X)


def test_local(keras, tf, record):
    """`Dense(2)(x)` in `call`, in `fit`"""
    with record.error(ValueError, "singleton"):
        fit(keras, layers(keras, tf)["Local"]())


def test_local_never_trained(keras, tf, record):
    """`Dense(2)(x)` in `call`, called on an array: trainable weights"""
    layer = layers(keras, tf)["Local"]()
    layer(X)
    assert not layer.trainable_weights
    record("0 weights")


def test_dropout(keras, tf, major, record):
    """`Dropout(0.5)(x)` in `call`, in `predict`"""
    inputs = keras.Input((3,))
    layer = layers(keras, tf)["Dropout"]()
    if major == 2:
        keras.Model(inputs, layer(inputs)).predict(X, verbose=0)
        record("works")
    else:
        with record.error(ValueError, "singleton"):
            keras.Model(inputs, layer(inputs)).predict(X, verbose=0)


def test_relu(keras, tf, record):
    """a layer without state made in `call` (`ReLU()(x)`)"""
    inputs = keras.Input((3,))
    assert keras.Model(inputs, layers(keras, tf)["Relu"]()(inputs)).predict(X, verbose=0).shape == (4, 3)
    record("works")


def test_built(keras, tf, record):
    """a layer made in `build`"""
    assert fit(keras, layers(keras, tf)["Built"]()) == 2
    record("trained")


def test_first_call(keras, record):
    """`if self.last is None: self.last = Dense(3)` in `call`, beside a layer of `__init__`: not to be flagged"""

    class Net(keras.Model):
        def __init__(self):
            super().__init__()
            self.first = keras.layers.Dense(2)
            self.last = None

        def call(self, x):
            if self.last is None:
                self.last = keras.layers.Dense(3)
            return self.last(self.first(x))

    net = Net()
    net.compile("sgd", "mse")
    net.fit(np.ones((4, 3)), np.ones((4, 3)), verbose=0)
    assert len(net.weights) == 4
    record("works")


@pytest.mark.parametrize("inner", ["nothing", "a Dense"])
def test_helper(keras, major, record, inner):
    """`self.make()` in `call` makes a Dense at the first call; in `__init__` was made: {inner}"""

    class Helped(keras.layers.Layer):
        def __init__(self):
            super().__init__()
            self.ready = False
            self.first = keras.layers.Dense(3) if inner == "a Dense" else None

        def call(self, x):
            if not self.ready:
                self.make()
            return self.dense(x if self.first is None else self.first(x))

        def make(self):
            self.dense = keras.layers.Dense(2)
            self.ready = True

    record.outcome(ValueError if major == 3 and inner == "nothing" else None, lambda: fit(keras, Helped()))
