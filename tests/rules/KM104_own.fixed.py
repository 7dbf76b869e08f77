import tensorflow as tf
from project import Block
from tensorflow import keras


def test_block():
    keras.utils.set_random_seed(42)
    x = tf.random.normal((2, 10))
    assert Block(3)(keras.layers.Dense(4)(x)).shape == (2, 3)


def test_other():
    x = tf.random.normal((2, 10))
    assert Block(3)(x).shape == (2, 3)
