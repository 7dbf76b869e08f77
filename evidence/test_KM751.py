"""Models whose `call` has no parameter `training`: what `fit` and the like tell the layers inside."""

import numpy as np
import pytest

X = np.array([[0.0], [4.0]], "float32")
Y = np.zeros((2, 1), "float32")


def parts(keras, base, *, parameter):
    """A class that holds a BatchNormalization, whose mean moves in training only."""

    class Plain(base):
        def __init__(self):
            super().__init__()
            self.norm = keras.layers.BatchNormalization(momentum=0.5)

        def call(self, x):
            return self.norm(x)

    class Told(Plain):
        def call(self, x, training=None):
            return self.norm(x)

    class Keywords(Plain):
        def call(self, x, **kwargs):
            return self.norm(x)

    class Chosen(Plain):
        def call(self, x):
            return self.norm(x, training=True)

    return {"none": Plain, "training=None": Told, "**kwargs": Keywords, "none, and training=True for the layer": Chosen}[parameter]()


def mean(layer):
    return round(float(np.array(layer.moving_mean)[0]), 3)


def trained(model):
    model.compile("sgd", "mse")
    model.fit(X, Y, batch_size=2, verbose=0)


@pytest.mark.parametrize("parameter", ["none", "**kwargs", "training=None", "none, and training=True for the layer"])
def test_fit(keras, major, record, parameter):
    """`fit` of a subclassed model, whose `call` has the parameter: {parameter}; the mean of its BatchNormalization, which begins at 0"""
    model = parts(keras, keras.Model, parameter=parameter)
    trained(model)
    moves = major == 2 or "training=" in parameter
    assert mean(model.norm) == (1 if moves else 0)
    record("moves" if moves else "stays 0")


def test_train_on_batch(keras, major, record):
    """`train_on_batch` of a subclassed model without the parameter; the mean of its BatchNormalization"""
    model = parts(keras, keras.Model, parameter="none")
    model.compile("sgd", "mse")
    model.train_on_batch(X, Y)
    assert mean(model.norm) == (1 if major == 2 else 0)
    record("moves" if major == 2 else "stays 0")


def test_dropout(keras, major, record):
    """`fit` of a subclassed model with `Dropout(0.5)` without the parameter; the share of inputs that are dropped"""

    class Dropping(keras.Model):
        def __init__(self):
            super().__init__()
            self.drop = keras.layers.Dropout(0.5, seed=1)
            self.dense = keras.layers.Dense(1, kernel_initializer="zeros")

        def call(self, x):
            return self.dense(self.drop(x))

    model = Dropping()
    model.compile(keras.optimizers.SGD(1.0), "mse")
    model.fit(np.ones((1, 400), "float32"), np.ones((1, 1), "float32"), verbose=0)
    share = float(np.mean(np.array(model.dense.kernel) == 0))
    assert share == 0 if major == 3 else 0.4 < share < 0.6
    record("none" if share == 0 else "about half")


@pytest.mark.parametrize(("outer", "parameter"), [("a functional model", "none"), ("a Sequential", "none"), ("a model with training=None", "none")])
def test_part(keras, record, outer, parameter):
    """a layer without the parameter in {outer}; the mean of its BatchNormalization after `fit`"""
    part = parts(keras, keras.layers.Layer, parameter=parameter)
    part.norm.build((None, 1))
    if outer == "a functional model":
        inputs = keras.Input((1,))
        model = keras.Model(inputs, part(inputs))
    elif outer == "a Sequential":
        model = keras.Sequential([keras.Input((1,)), part])
    else:

        class Outer(keras.Model):
            def __init__(self):
                super().__init__()
                self.part = part

            def call(self, x, training=None):
                return self.part(x)

        model = Outer()
    trained(model)
    assert mean(part.norm) == 1
    record("moves")


def test_own_loop(keras, version, record):
    """`model(x, training=True)` of a subclassed model without the parameter; the mean of its BatchNormalization"""
    model = parts(keras, keras.Model, parameter="none")
    model(X, training=True)
    assert mean(model.norm) in (0, 1)
    record("moves" if mean(model.norm) else "stays 0")


def test_same_numbers(keras, major, same_numbers):
    """a fit, with the parameter on Keras 3 and without it on Keras 2"""
    model = parts(keras, keras.Model, parameter="none" if major == 2 else "training=None")
    trained(model)
    same_numbers(np.array(model.norm.moving_mean), np.array(model.norm.moving_variance), model.predict(X, verbose=0))
