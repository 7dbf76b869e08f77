import pytest
import keras


def test_deep():
    tf = pytest.importorskip("tensorflow")
    model = tf.keras.Sequential()
    model.add(keras.Input((3,)))
    model.add(tf.keras.layers.Dense(10))
    return model


def test_other(tf):
    numpy = pytest.importorskip("numpy")
    return numpy.keras.layers.Dense(10, input_shape=(3,)), tf.keras.layers.Dense(10, input_shape=(3,))
