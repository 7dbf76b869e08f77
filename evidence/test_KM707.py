"""`add_loss` outside `call`."""

import numpy as np
import pytest

X = np.ones((4, 3), "float32")
NUMBERS = {"0.0": 0.0, "1": 1, "np.float32(0.5)": np.float32(0.5)}


def small(keras):
    inputs = keras.Input((3,))
    dense = keras.layers.Dense(1)
    outputs = dense(inputs)
    return inputs, dense, outputs, keras.Model(inputs, outputs)


def test_model(keras, major, record):
    """`model.add_loss(<symbolic tensor>)`"""
    _, _, outputs, model = small(keras)
    if major == 2:
        model.add_loss(keras.backend.mean(outputs))
        model.compile("sgd")
        model.fit(X, verbose=0)
        record("works")
    else:
        with record.error(NotImplementedError):
            model.add_loss(outputs)


def test_layer(keras, major, record):
    """`layer.add_loss(<symbolic tensor>)`"""
    _, dense, outputs, model = small(keras)
    if major == 2:
        dense.add_loss(outputs)
        model.compile("sgd", "mse")
        with record.error(ValueError):
            model.fit(X, X[:, :1], verbose=0)
    else:
        with record.error(ValueError, "can only be called from inside"):
            dense.add_loss(outputs)


def test_function_on_model(keras, major, record):
    """`model.add_loss(lambda: ...)` on a functional model"""
    model = small(keras)[3]
    if major == 2:
        model.add_loss(lambda: 0.5)
        record("works")
    else:
        with record.error(NotImplementedError):
            model.add_loss(lambda: 0.5)


def test_function(keras, tf, major, record):
    """`self.add_loss(lambda: ...)` in `__init__`"""

    class Penalty(keras.layers.Layer):
        def __init__(self):
            super().__init__()
            self.w = self.add_weight(name="w", shape=(1,), initializer="ones")
            self.add_loss(lambda: tf.reduce_sum(self.w))

        def call(self, x):
            return x * self.w

    if major == 2:
        layer = Penalty()
        layer(X)
        assert float(layer.losses[0]) == 1
        record("works")
    else:
        with record.error(ValueError, "can only be called from inside"):
            Penalty()


def test_in_call(keras, tf, record):
    """`self.add_loss(<tensor>)` in `call`: loss of a layer's model compiled without a loss"""

    class Penalty(keras.layers.Layer):
        def call(self, x):
            self.add_loss(tf.reduce_mean(x))
            return x

    inputs = keras.Input((3,))
    model = keras.Model(inputs, Penalty()(inputs))
    model.compile("sgd")
    assert np.isclose(model.evaluate(X, verbose=0), 1.0)
    record("works")


def test_function_moved(keras, tf, major, same_numbers):
    """a layer's `add_loss(lambda: ...)` in `build` on Keras 2, its value in `call` on Keras 3: the loss of `evaluate`"""
    class Scale(keras.layers.Layer):
        def build(self, shape):
            self.kernel = self.add_weight(name="kernel", shape=(2,), initializer="ones")
            if major == 2:
                self.add_loss(lambda: tf.reduce_sum(self.kernel**2))
            self.built = True

        def call(self, x):
            if major == 3:
                self.add_loss(tf.reduce_sum(self.kernel**2))
            return x * self.kernel

    model = keras.Sequential([keras.Input((2,)), Scale()])
    model.compile("sgd", "mse")
    data = np.ones((4, 2), "float32")
    same_numbers(model.evaluate(data, data * 3, verbose=0), model.evaluate(data, data * 3, verbose=0))


def with_number(keras, make):
    class Penalty(keras.layers.Layer):
        def call(self, x):
            self.add_loss(make())
            return x

    return Penalty()


@pytest.mark.parametrize("code", list(NUMBERS))
def test_number(keras, major, record, code):
    """`self.add_loss({code})` in `call`: the layer called on an array"""
    layer = with_number(keras, lambda: NUMBERS[code])
    if major == 2:
        layer(X)
        assert float(layer.losses[0]) == NUMBERS[code]
        record("works")
        return
    with record.error(ValueError, "can only be called from inside"):
        layer(X)


def test_number_as_tensor(keras, major, same_numbers):
    """`self.add_loss(1)` on Keras 2, `self.add_loss(keras.ops.convert_to_tensor(1, "float32"))` on Keras 3: the loss of `evaluate`"""
    inputs = keras.Input((3,))
    made = (lambda: 1) if major == 2 else (lambda: keras.ops.convert_to_tensor(1, "float32"))
    model = keras.Model(inputs, with_number(keras, made)(inputs))
    model.compile("sgd", "mse")
    same_numbers(model.evaluate(X, X + 1, verbose=0))
