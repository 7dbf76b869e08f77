"""`call` with a `training` parameter that has no default."""

import numpy as np
import pytest

X = np.ones((4, 3), "float32")


def layer(keras, default):
    class Required(keras.layers.Layer):
        def call(self, x, training):
            return x * 2.0 if training else x

    class Default(keras.layers.Layer):
        def call(self, x, training=None):
            return x * 2.0 if training else x

    return Default() if default else Required()


@pytest.mark.parametrize("given", ["an array", "a symbolic tensor"])
def test_call(keras, major, record, given):
    """`layer(x)` on {given}"""
    x = X if given == "an array" else keras.Input((3,))
    if major == 2:
        layer(keras, default=False)(x)
        record("works")
    else:
        with record.error(TypeError, "missing a required argument: 'training'"):
            layer(keras, default=False)(x)


def test_sequential(keras, major, record):
    """in a `Sequential`"""
    if major == 2:
        keras.Sequential([layer(keras, default=False), keras.layers.Dense(1)])(X)
        record("works")
    else:
        with record.error((ValueError, TypeError)):
            keras.Sequential([layer(keras, default=False), keras.layers.Dense(1)])(X)


def test_passed(keras, record):
    """`layer(x, training=False)`"""
    assert np.array_equal(np.asarray(layer(keras, default=False)(X, training=False)), X)
    record("works")


def test_default(keras, major, record, handoff):
    """`training=None`: `layer(x)` and `fit` see what Keras 2 gave"""
    new = layer(keras, default=True)
    seen = [np.asarray(new(X)), np.asarray(keras.Sequential([new])(X, training=True))]
    if major == 2:
        old = layer(keras, default=False)
        assert np.array_equal(seen, [np.asarray(old(X)), np.asarray(keras.Sequential([old])(X, training=True))])
        np.save(handoff / "seen.npy", seen)
    else:
        assert np.array_equal(np.load(handoff / "seen.npy"), seen)
    record("equal")
