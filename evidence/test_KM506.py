"""Attributes that are gone."""

import numpy as np


def test_output_shape(keras, major, record):
    """`layer.output_shape`"""
    if major == 2:
        built(keras).layers[-1].output_shape
        record("works")
    else:
        with record.error(AttributeError, "output_shape"):
            built(keras).layers[-1].output_shape


def built(keras):
    return keras.Sequential([keras.Input((1,)), keras.layers.Dense(2)])


def test_updates(keras, major, record):
    """`layer.updates`"""
    if major == 2:
        built(keras).layers[-1].updates
        record("works")
    else:
        with record.error(AttributeError, "updates"):
            built(keras).layers[-1].updates


def test_metric(keras, major, record):
    """`metric.weights`"""
    if major == 2:
        keras.metrics.Mean().weights
        record("works")
    else:
        with record.error(AttributeError, "weights"):
            keras.metrics.Mean().weights


def test_optimizer(keras, record):
    """`optimizer.weights`"""
    with record.error(AttributeError, "weights"):
        keras.optimizers.SGD().weights


def test_kept(keras, record):
    """`model.output_shape`, `layer.name`, `layer.built`, `metric.name`, `optimizer.name` are there"""
    model = built(keras)
    assert tuple(model.output_shape) == (None, 2)
    layer = model.layers[-1]
    assert all([layer.name, layer.built, keras.metrics.Mean().name, keras.optimizers.SGD().name])
    assert keras.layers.LSTM(1).stateful is False
    assert layer.activity_regularizer is None
    assert layer.supports_masking in (True, False)
    record("works")


def test_shape(keras, record):
    """`layer.output.shape`"""
    assert tuple(built(keras).layers[-1].output.shape) == (None, 2)
    record((None, 2))


def test_fix(keras, major, same_numbers):
    """`layer.output_shape`, `metric.weights` on Keras 2, `layer.output.shape`, `metric.variables` on Keras 3"""
    model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3), keras.layers.Reshape((3, 1))])
    shapes = [tuple(layer.output_shape if major == 2 else layer.output.shape)[1:] for layer in model.layers]
    metric = keras.metrics.Mean()
    metric.update_state([2.0, 4.0])
    values = [float(np.array(one)) for one in (metric.weights if major == 2 else metric.variables)]
    same_numbers(*shapes, values)


def test_model(keras, major, record):
    """`model.input_names`"""
    model = keras.Model(image := keras.Input((3,)), keras.layers.Dense(2)(image))
    if major == 2:
        assert len(model.input_names) == 1
        record("works")
    else:
        with record.error(AttributeError, "input_names"):
            model.input_names


def test_model_kept(keras, record):
    """`model.output_names`, `model.input_shape`"""
    model = keras.Model(image := keras.Input((3,)), keras.layers.Dense(2)(image))
    assert len(model.output_names) == 1
    assert tuple(model.input_shape) == (None, 3)
    record("works")
