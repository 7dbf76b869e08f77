"""`tf.random` in layers."""

import numpy as np


def noise(keras, make):
    class Noise(keras.layers.Layer):
        def __init__(self, **kwargs):
            super().__init__(**kwargs)
            self.seeds = keras.random.SeedGenerator(1) if hasattr(keras, "random") else None

        def call(self, x):
            return x + make(self, x)

    model = keras.Sequential([keras.Input((3,)), Noise()])
    return np.array(model.predict(np.zeros((1, 3), "float32"), verbose=0))


def test_tf(keras, tf, backend, record):
    """`tf.random.normal(tf.shape(x))` in `call`"""
    if backend == "jax":
        with record.error(Exception):
            noise(keras, lambda self, x: tf.random.normal(tf.shape(x)))
    else:
        assert noise(keras, lambda self, x: tf.random.normal(tf.shape(x))).any()
        record("works")


def test_keras(keras, major, record):
    """`keras.random.normal(keras.ops.shape(x), seed=self.seeds)` in `call`"""
    if major == 2:
        record("no keras.random")
    else:
        assert noise(keras, lambda self, x: keras.random.normal(keras.ops.shape(x), seed=self.seeds)).any()
        record("works")
