"""None among the outputs of `call`."""

import numpy as np

X = np.ones((4, 3), "float32")


def layer(keras, outputs):
    class Layer(keras.layers.Layer):
        def call(self, x):
            return outputs(x)

    return Layer()


def test_tuple(keras, major, record):
    """`return x, None`, called on a symbolic tensor"""
    if major == 2:
        layer(keras, lambda x: (x, None))(keras.Input((3,)))
        record("works")
    else:
        with record.error(ValueError):
            layer(keras, lambda x: (x, None))(keras.Input((3,)))


def test_dict(keras, major, record):
    """`return {"a": x, "b": None}`, called on a symbolic tensor"""
    if major == 2:
        layer(keras, lambda x: {"a": x, "b": None})(keras.Input((3,)))
        record("works")
    else:
        with record.error(ValueError):
            layer(keras, lambda x: {"a": x, "b": None})(keras.Input((3,)))


def test_predict(keras, major, record):
    """`return x, None` in a model, in `predict`"""

    class Model(keras.Model):
        def call(self, x):
            return x, None

    if major == 2:
        Model().predict(X, verbose=0)
        record("works")
    else:
        with record.error((ValueError, AttributeError)):
            Model().predict(X, verbose=0)


def test_eager(keras, record):
    """`return x, None`, called on an array"""
    assert layer(keras, lambda x: (x, None))(X)[1] is None
    record("works")


def test_told_shape(keras, major, record):
    """`return x, None` in a layer with `compute_output_shape`"""

    class Layer(keras.layers.Layer):
        def call(self, x):
            return x, None

        def compute_output_shape(self, input_shape):
            return input_shape

    Layer()(keras.Input((3,)))
    record("works")


def test_number(keras, major, record):
    """`return x, 0.0`, called on a symbolic tensor"""
    record.outcome(ValueError if major == 3 else None, lambda: layer(keras, lambda x: (x, 0.0))(keras.Input((3,))))


def test_flag(keras, major, record):
    """`return {"a": x, "b": True}`, called on a symbolic tensor"""
    record.outcome(ValueError if major == 3 else None, lambda: layer(keras, lambda x: {"a": x, "b": True})(keras.Input((3,))))


def test_number_on_data(keras, record):
    """`return x, 0.0`, called on an array, and by a model that predicts"""
    layer(keras, lambda x: (x, 0.0))(X)

    class Model(keras.Model):
        def call(self, x):
            return x, 0.0

    Model().predict(X, verbose=0)
    record("works")


def test_converted_number(keras, major, record):
    """`return x, keras.ops.convert_to_tensor(0.0)`, called on a symbolic tensor"""
    if major == 3:
        assert layer(keras, lambda x: (x, keras.ops.convert_to_tensor(0.0)))(keras.Input((3,)))[1].shape == ()
        record("works")
    else:
        assert not hasattr(keras, "ops")
        record("no keras.ops")
