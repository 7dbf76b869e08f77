"""keras.backend.function."""

import numpy as np
import pytest


def net(keras):
    inputs = keras.Input((2,))
    hidden = keras.layers.Dense(3, kernel_initializer="ones")(inputs)
    return keras.Model(inputs, keras.layers.Dense(1)(hidden))


X = np.ones((4, 2), "float32")


@pytest.mark.parametrize("home", ["keras", "tf.keras"])
def test_function(keras, tf, record, major, home):
    """`{home}.backend.function([model.input], [model.layers[1].output])`"""
    model = net(keras)
    backend = (keras if home == "keras" else tf.keras).backend
    if major == 2:
        found = backend.function([model.input], [model.layers[1].output])([X])
        assert found[0].tolist() == [[2, 2, 2]] * 4
        record(f"a {type(found).__name__} of {type(found[0]).__name__}")
    else:
        with record.error(AttributeError, "has no attribute 'function'"):
            backend.function([model.input], [model.layers[1].output])


def test_model_single(keras, record):
    """`keras.Model(model.input, model.layers[1].output)(x)`"""
    model = net(keras)
    found = keras.Model(model.input, model.layers[1].output)(X)
    assert np.array(found).tolist() == [[2, 2, 2]] * 4
    record("a tensor")


def test_model_list(keras, record):
    """`keras.Model([model.input], [model.layers[1].output])([x])`"""
    model = net(keras)
    found = keras.Model([model.input], [model.layers[1].output])([X])
    assert np.array(found).tolist() == [[2, 2, 2]] * 4
    record("a tensor: [0] after it takes the first sample")


def test_model_list_many(keras, record):
    """`keras.Model([model.input], [layer.output, ...])([x])`"""
    model = net(keras)
    found = keras.Model([model.input], [layer.output for layer in model.layers[1:]])([X])
    assert isinstance(found, list)
    assert len(found) == 2
    record("a list of tensors")


def test_predict(keras, record):
    """`keras.Model(model.input, model.layers[1].output).predict(x)`"""
    model = net(keras)
    found = keras.Model(model.input, model.layers[1].output).predict(X, verbose=0)
    assert isinstance(found, np.ndarray)
    record("an array")


def test_predict_on_batch(keras, record):
    """`keras.Model([model.input], [model.layers[1].output]).predict_on_batch([x])`"""
    model = net(keras)
    found = keras.Model([model.input], [model.layers[1].output]).predict_on_batch([X])
    many = keras.Model([model.input], [layer.output for layer in model.layers[1:]]).predict_on_batch([X])
    assert isinstance(many, list)
    record(f"one output: {type(found).__name__}; two: {type(many).__name__} of {type(many[0]).__name__}")


def test_training(keras, record):
    """`model(x, training=False)` in place of a learning-phase input"""
    model = net(keras)
    found = keras.Model(model.input, model.layers[1].output)(X, training=False)
    assert np.array(found).tolist() == [[2, 2, 2]] * 4
    record("works")
