"""tf.set_random_seed and its relatives."""

import random

import numpy as np
import pytest


def weights(keras):
    layer = keras.layers.Dense(4)
    layer.build((None, 4))
    return np.array(layer.get_weights()[0])


@pytest.mark.parametrize("path", ["tf.set_random_seed", "tf.random.set_random_seed"])
def test_gone(tf, record, path):
    """`{path}(42)`"""
    home = tf if path == "tf.set_random_seed" else tf.random
    with record.error(AttributeError, "has no attribute 'set_random_seed'"):
        home.set_random_seed(42)


def test_import(tf, record):
    """`from tensorflow import set_random_seed`"""
    with record.error(ImportError, "cannot import name 'set_random_seed'"):
        exec("from tensorflow import set_random_seed")


@pytest.mark.parametrize("path", ["compat.v1.set_random_seed", "compat.v1.random.set_random_seed"])
def test_compat(keras, tf, record, path):
    """`tf.{path}(42)`"""
    home = tf.compat.v1 if path == "compat.v1.set_random_seed" else tf.compat.v1.random

    def run():
        random.seed()
        home.set_random_seed(42)
        return float(tf.random.normal(())), weights(keras)

    (op, first), (again, second) = run(), run()
    assert op == again
    assert not (first == second).all()
    record("seeds tf.random only: weights differ on each run")


def test_replacement(keras, tf, record, handoff, major):
    """`keras.utils.set_random_seed(42)`"""
    def run():
        random.seed()
        keras.utils.set_random_seed(42)
        return np.append(weights(keras).ravel(), [float(tf.random.normal(())), np.random.rand()])

    first = run()
    assert (first == run()).all()
    if major == 2:
        np.save(handoff / "replacement.npy", first)
        record("seeds weights, TensorFlow, NumPy, random")
    else:
        assert (np.load(handoff / "replacement.npy") == first).all()
        record("seeds weights, TensorFlow, NumPy, random: the same numbers as Keras 2.15")


def test_triple(keras, tf, record, major):
    """`random.seed(n)`, `np.random.seed(n)`, `tf.random.set_seed(n)` against one `set_random_seed(n)`"""
    def draw():
        return [float(tf.random.normal(())), np.random.rand(), random.random()], weights(keras)

    def triple():
        random.seed(3)
        np.random.seed(3)
        tf.random.set_seed(3)

    triple()
    numbers, kernel = draw()
    triple()
    assert (kernel == draw()[1]).all()
    keras.utils.set_random_seed(3)
    again, other = draw()
    assert numbers == again
    assert (kernel == other).all() == (major == 3)
    record("the same numbers" if major == 3 else "the same but for the weights, which have a stream of their own")


def test_string(keras, record):
    """`keras.utils.set_random_seed("42")`"""
    with record.error(ValueError):
        keras.utils.set_random_seed("42")
