import tensorflow as tf
from tensorflow import keras


def sample():
    tf.random.set_seed(42)
    return tf.random.normal((2, 10))


def test_dense():
    layer = keras.layers.Dense(3)
    assert layer(sample()).shape == (2, 3)
