"""Objects of two Keras packages in one model."""

import importlib


def test_stale_layer(keras, tf, major, record):
    """a Keras 2 layer (`tensorflow.python.keras`) in a Keras model"""
    layers = importlib.import_module("tensorflow.python.keras.layers")
    if major == 2:
        keras.Sequential([layers.Dense(1)])
        record("works")
    else:
        with record.error((TypeError, ValueError)):
            keras.Sequential([layers.Dense(1)])


def test_stale_optimizer(keras, tf, record):
    """a Keras 2 optimizer in compile"""
    optimizers = importlib.import_module("tensorflow.python.keras.optimizer_v2.adam")
    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
    with record.error(ValueError, "optimizer"):
        model.compile(optimizers.Adam(), "mse")


def test_one(keras, record):
    """objects of one package"""
    layers = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)]).layers
    assert len(layers) == 1
    record(1)
