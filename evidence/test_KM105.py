"""One initializer object for several layers."""

import numpy as np
import pytest


def kernel(keras, initializer, units=8, inputs=8):
    layer = keras.layers.Dense(units, kernel_initializer=initializer)
    layer.build((None, inputs))
    return np.array(layer.get_weights()[0])


def test_unseeded(keras, record, major):
    """one `GlorotUniform()` in two layers of one shape"""
    init = keras.initializers.GlorotUniform()
    first = kernel(keras, init)
    if major == 2:
        with record.warns("multiple times"):
            second = kernel(keras, init)
    else:
        with record.silent():
            second = kernel(keras, init)
    assert (first == second).all()
    record("equal weights, and a warning" if major == 2 else "equal weights, no warning")


def test_seeded(keras, record):
    """one `RandomNormal(seed=42)` in two layers of one shape"""
    init = keras.initializers.RandomNormal(seed=42)
    with record.silent():
        assert (kernel(keras, init) == kernel(keras, init)).all()
    record("equal weights, no warning")


@pytest.mark.parametrize("kind", ["MultiHeadAttention", "GroupQueryAttention", "Bidirectional"])
def test_copies(keras, major, record, kind):
    """one `RandomNormal()` in two `{kind}`"""
    init = keras.initializers.RandomNormal()
    if kind == "GroupQueryAttention" and not hasattr(keras.layers, kind):
        record("not there")
        return
    make = {
        "MultiHeadAttention": lambda: keras.layers.MultiHeadAttention(2, 3, kernel_initializer=init),
        "GroupQueryAttention": lambda: keras.layers.GroupQueryAttention(3, 2, 1, kernel_initializer=init),
        "Bidirectional": lambda: keras.layers.Bidirectional(keras.layers.GRU(3, kernel_initializer=init)),
    }[kind]
    x = np.ones((2, 4, 4), "float32")
    layers = [make(), make()]
    for layer in layers:
        layer(x) if kind == "Bidirectional" else layer(x, x)
    assert not (layers[0].get_weights()[0] == layers[1].get_weights()[0]).any()
    record("different weights")


def test_equal_seeds(keras, record):
    """`RandomNormal(seed=42)` written twice"""
    with record.silent():
        assert (kernel(keras, keras.initializers.RandomNormal(seed=42)) == kernel(keras, keras.initializers.RandomNormal(seed=42))).all()
    record("equal weights, no warning")


def test_other_shape(keras, record):
    """one `GlorotUniform()` in Dense(8) and Dense(4): the same random stream, scaled"""
    init = keras.initializers.GlorotUniform()
    first, second = kernel(keras, init, 8), kernel(keras, init, 4)
    ratio = first.ravel()[: second.size] / second.ravel()
    correlated = bool(np.allclose(ratio, ratio[0], rtol=1e-4))
    record("the smaller is the start of the larger, scaled" if correlated else "unrelated numbers")
    assert correlated


def test_loop(keras, record):
    """one object in layers made by a loop"""
    init = keras.initializers.HeNormal()
    layers = [kernel(keras, init) for _ in range(3)]
    assert all((layers[0] == layer).all() for layer in layers)
    record("equal weights")


def test_twice_in_one_layer(keras, record):
    """one object as `kernel_initializer` and `recurrent_initializer` of one LSTM"""
    init = keras.initializers.RandomUniform(-1, 1)
    layer = keras.layers.LSTM(4, kernel_initializer=init, recurrent_initializer=init)
    layer.build((None, 3, 4))
    one, two = layer.get_weights()[:2]
    assert (one == two).all()
    record("equal weights")


def test_same_object_called_twice(keras, record):
    """`init(shape)` called twice"""
    init = keras.initializers.RandomNormal()
    assert (np.array(init((3,))) == np.array(init((3,)))).all()
    record("equal numbers")


def test_one_each(keras, record):
    """`GlorotUniform()` written twice"""
    assert not (kernel(keras, keras.initializers.GlorotUniform()) == kernel(keras, keras.initializers.GlorotUniform())).all()
    record("different weights")


def test_string(keras, record):
    """the string `"glorot_uniform"` twice"""
    assert not (kernel(keras, "glorot_uniform") == kernel(keras, "glorot_uniform")).all()
    record("different weights")


def test_string_variable(keras, record):
    """a dict identifier kept in a variable, twice"""
    init = {"class_name": "HeNormal", "config": {}}
    equal = bool((kernel(keras, init) == kernel(keras, init)).all())
    assert not equal
    record("different weights")


def test_class(keras, record):
    """the class `GlorotUniform` itself, twice"""
    init = keras.initializers.GlorotUniform
    equal = bool((kernel(keras, init) == kernel(keras, init)).all())
    assert not equal
    record("different weights")


@pytest.mark.parametrize("name", ["Zeros", "Ones"])
def test_constant(keras, record, name):
    """one `{name}()` in two layers"""
    init = getattr(keras.initializers, name)()
    assert (kernel(keras, init) == kernel(keras, init)).all()
    record("equal weights, as wanted")


def test_seed_generator(keras, record, major):
    """one `GlorotUniform(seed=SeedGenerator(42))` in two layers"""
    if major == 2:
        record("no SeedGenerator")
        return
    init = keras.initializers.GlorotUniform(seed=keras.random.SeedGenerator(42))
    assert not (kernel(keras, init) == kernel(keras, init)).all()
    record("different weights")


def test_different_seeds(keras, record):
    """`RandomNormal(seed=1)` and `RandomNormal(seed=2)`"""
    assert not (kernel(keras, keras.initializers.RandomNormal(seed=1)) == kernel(keras, keras.initializers.RandomNormal(seed=2))).all()
    record("different weights")


def test_tensorflow_initializer(keras, tf, record):
    """one `tf.random_normal_initializer()` in two layers"""
    init = tf.random_normal_initializer()
    equal = bool((kernel(keras, init) == kernel(keras, init)).all())
    assert not equal
    record("different weights")


def test_multi_head_attention(keras, record):
    """one object as the only `kernel_initializer` of one MultiHeadAttention"""
    init = keras.initializers.GlorotUniform(seed=1)
    layer = keras.layers.MultiHeadAttention(2, 4, kernel_initializer=init)
    x = np.ones((1, 3, 8), "float32")
    layer(x, x)
    kernels = [np.array(w) for w in layer.get_weights() if np.ndim(w) == 3]
    equal = bool((kernels[0] == kernels[1]).all())
    assert equal
    record("query and key start equal")
