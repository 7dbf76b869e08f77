"""Seeds that do not reach the weights."""

import random

import numpy as np
import pytest


def weights(keras):
    layer = keras.layers.Dense(4)
    layer.build((None, 4))
    return np.array(layer.get_weights()[0])


def mask(keras):
    return np.array(keras.layers.Dropout(0.5)(np.ones((4, 16), "float32"), training=True))


def twice(seed, draw):
    """Whether two fresh starts with this seeding give equal numbers."""
    found = []
    for _ in range(2):
        random.seed()
        np.random.seed()
        seed()
        found.append(draw())
    return bool((found[0] == found[1]).all())


def seeds(keras, tf, name):
    return {
        "tf.random.set_seed": lambda: tf.random.set_seed(42),
        "np.random.seed": lambda: np.random.seed(42),
        "np.random.seed and tf.random.set_seed": lambda: (np.random.seed(42), tf.random.set_seed(42)),
        "random.seed": lambda: random.seed(42),
        "all three": lambda: (random.seed(42), np.random.seed(42), tf.random.set_seed(42)),
        "keras.utils.set_random_seed": lambda: keras.utils.set_random_seed(42),
    }[name]


@pytest.mark.parametrize("name", ["tf.random.set_seed", "np.random.seed", "np.random.seed and tf.random.set_seed"])
def test_weak(keras, tf, record, name):
    """weights, after {name} only"""
    assert not twice(seeds(keras, tf, name), lambda: weights(keras))
    record("different on each run")


@pytest.mark.parametrize("name", ["random.seed", "all three", "keras.utils.set_random_seed"])
def test_strong(keras, tf, record, name):
    """weights, after {name}"""
    assert twice(seeds(keras, tf, name), lambda: weights(keras))
    record("the same on each run")


def test_dropout(run_python, record, major):
    """Dropout mask in a fresh process, after tf.random.set_seed only"""
    code = """
        import numpy as np, tensorflow as tf, keras
        tf.random.set_seed(42)
        print(np.array(keras.layers.Dropout(0.5)(np.ones((4, 16), "float32"), training=True)).sum(axis=1))
    """
    equal = run_python(code) == run_python(code)
    assert equal == (major == 2)
    record("the same on each run" if equal else "different on each run")


def test_drawn_between(keras, record, major):
    """weights, when `random.random()` is called between `set_random_seed(1)` and the model"""
    keras.utils.set_random_seed(1)
    plain = weights(keras)
    keras.utils.set_random_seed(1)
    random.random()
    moved = weights(keras)
    assert (plain == moved).all() == (major == 2)
    record("not moved" if major == 2 else "other weights")


def test_numpy_drawn_between(keras, record):
    """weights, when `np.random.rand()` is called between `set_random_seed(1)` and the model"""
    keras.utils.set_random_seed(1)
    plain = weights(keras)
    keras.utils.set_random_seed(1)
    np.random.rand(3)
    assert (plain == weights(keras)).all()
    record("not moved")


def test_numpy_stream_kept(keras, record):
    """`set_random_seed(n)` right after `np.random.seed(n)`: NumPy's numbers"""
    np.random.seed(5)
    numbers = np.random.rand(3)
    np.random.seed(5)
    keras.utils.set_random_seed(5)
    assert (numbers == np.random.rand(3)).all()
    record("not changed")
