"""A random operation with a constant seed gives the same numbers each time."""

import numpy as np
import pytest

OPS = {
    "normal": lambda r, seed: r.normal((8,), seed=seed),
    "uniform": lambda r, seed: r.uniform((8,), seed=seed),
    "truncated_normal": lambda r, seed: r.truncated_normal((8,), seed=seed),
    "randint": lambda r, seed: r.randint((8,), 0, 1000, seed=seed),
    "gamma": lambda r, seed: r.gamma((8,), 2.0, seed=seed),
    "beta": lambda r, seed: r.beta((8,), 2.0, 2.0, seed=seed),
    "binomial": lambda r, seed: r.binomial((8,), 100.0, 0.5, seed=seed),
    "categorical": lambda r, seed: r.categorical(np.zeros((1, 50), "float32"), 8, seed=seed),
    "dropout": lambda r, seed: r.dropout(np.ones(32, "float32"), 0.5, seed=seed),
    "shuffle": lambda r, seed: r.shuffle(np.arange(32.0), seed=seed),
}


def equal(one, two):
    return bool((np.array(one) == np.array(two)).all())


@pytest.mark.parametrize("name", OPS)
def test_constant_seed(keras, record, major, name, version):
    """`keras.random.{name}(..., seed=1)` twice"""
    if major == 2 or not hasattr(keras.random, name):
        record("no such function")
        return
    assert equal(OPS[name](keras.random, 1), OPS[name](keras.random, 1))
    record("equal numbers")


@pytest.mark.parametrize("name", OPS)
def test_generator(keras, record, major, name):
    """`keras.random.{name}(..., seed=SeedGenerator(1))` twice"""
    if major == 2 or not hasattr(keras.random, name):
        record("no such function")
        return
    generator = keras.random.SeedGenerator(1)
    assert not equal(OPS[name](keras.random, generator), OPS[name](keras.random, generator))
    record("different numbers")


def test_no_seed(keras, record, major):
    """`keras.random.normal(shape)` twice"""
    if major == 2:
        record("no such function")
        return
    assert not equal(keras.random.normal((8,)), keras.random.normal((8,)))
    record("different numbers")


def test_positions(keras, record, major):
    """the seed by position"""
    if major == 2:
        record("no such function")
        return
    r = keras.random
    calls = (
        lambda: r.normal((8,), 0.0, 1.0, "float32", 1), lambda: r.uniform((8,), 0.0, 1.0, "float32", 1),
        lambda: r.truncated_normal((8,), 0.0, 1.0, "float32", 1), lambda: r.randint((8,), 0, 1000, "int32", 1),
        lambda: r.gamma((8,), 2.0, "float32", 1), lambda: r.categorical(np.zeros((1, 50), "float32"), 8, "int32", 1),
        lambda: r.dropout(np.ones(32, "float32"), 0.5, None, 1), lambda: r.shuffle(np.arange(32.0), 0, 1),
    )
    later = (lambda: r.binomial((8,), 100.0, 0.5, "float32", 1), lambda: r.beta((8,), 2.0, 2.0, "float32", 1))
    for call in calls + (later if hasattr(r, "binomial") else ()):
        assert equal(call(), call())
    record("equal numbers")


def layer(keras, draw):
    class Noise(keras.layers.Layer):
        def __init__(self, **kwargs):
            super().__init__(**kwargs)
            if hasattr(keras, "random"):
                self.seeds = keras.random.SeedGenerator(1)

        def call(self, x):
            return draw(self, x)

    return Noise()


def predictions(keras, draw):
    inputs = keras.Input((8,))
    model = keras.Model(inputs, layer(keras, draw)(inputs))
    x = np.zeros((1, 8), "float32")
    return model.predict(x, verbose=0), model.predict(x, verbose=0)


def test_in_call(keras, record, major):
    """noise with `seed=1` in `call`, two batches"""
    if major == 2:
        backend = keras.backend
        one, two = predictions(keras, lambda self, x: x + backend.random_normal((8,), seed=1))
        assert not equal(one, two)
        record("K.random_normal: different noise")
    else:
        one, two = predictions(keras, lambda self, x: x + keras.random.normal((8,), seed=1))
        assert equal(one, two)
        record("keras.random.normal: the same noise")


def test_generator_in_call(keras, record, major):
    """noise with `seed=self.seeds`, a SeedGenerator made in `__init__`, two batches"""
    if major == 2:
        record("no SeedGenerator")
        return
    one, two = predictions(keras, lambda self, x: x + keras.random.normal((8,), seed=self.seeds))
    assert not equal(one, two)
    record("different noise")


def test_backend_function(tf, record, keras):
    """`tf.keras.backend.random_normal(shape, seed=1)` twice"""
    one, two = (tf.keras.backend.random_normal((8,), seed=1) for _ in range(2))
    assert not equal(one, two)
    record("different numbers")


def test_initializer_called(keras, record):
    """an initializer object called in `call`, two batches"""
    init = keras.initializers.RandomNormal()
    one, two = predictions(keras, lambda self, x: x + init((8,)))
    assert equal(one, two)
    record("the same noise")


def test_dropout_layer(keras, record):
    """`Dropout(0.5, seed=1)`, two batches"""
    drop = keras.layers.Dropout(0.5, seed=1)
    x = np.ones((1, 64), "float32")
    assert not equal(drop(x, training=True), drop(x, training=True))
    record("different masks")
