"""Type tests on layers, weights and symbolic tensors."""

import numpy as np


def test_weight(keras, tf, major, record):
    """`isinstance(layer.kernel, tf.Variable)`"""
    layer = keras.layers.Dense(2)
    layer(np.ones((1, 3)))
    answer = isinstance(layer.kernel, tf.Variable)
    assert answer == (major == 2)
    record(answer)


def test_learning_rate(keras, tf, major, record):
    """`isinstance(optimizer.learning_rate, tf.Variable)`"""
    answer = isinstance(keras.optimizers.SGD(0.1).learning_rate, tf.Variable)
    assert answer == (major == 2)
    record(answer)


def test_module(keras, tf, major, record):
    """`isinstance(model, tf.Module)`"""
    answer = isinstance(keras.Sequential(), tf.Module)
    assert answer == (major == 2)
    record(answer)


def test_is_tensor(keras, tf, major, record):
    """`tf.is_tensor(keras.Input((3,)))`"""
    answer = tf.is_tensor(keras.Input((3,)))
    assert answer == (major == 2)
    record(answer)


def test_is_keras_tensor(keras, record):
    """`keras.backend.is_keras_tensor(keras.Input((3,)))`"""
    assert keras.backend.is_keras_tensor(keras.Input((3,)))
    record(True)


def test_keras_variable(keras, major, record):
    """`isinstance(layer.kernel, keras.Variable)`"""
    layer = keras.layers.Dense(2)
    layer(np.ones((1, 3)))
    if major == 2:
        with record.error(AttributeError):
            keras.Variable
    else:
        assert isinstance(layer.kernel, keras.Variable)
        record(True)


def test_symbolic(keras, tf, record):
    """`isinstance(keras.Input((3,)), tf.Tensor)`"""
    assert not isinstance(keras.Input((3,)), tf.Tensor)
    record(False)
