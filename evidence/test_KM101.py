"""An initializer without a seed draws other weights on each run."""

import random

import numpy as np
import pytest

SEEDED = ("RandomUniform", "RandomNormal", "TruncatedNormal", "GlorotUniform", "GlorotNormal", "HeUniform", "HeNormal", "LecunUniform", "LecunNormal",
          "VarianceScaling", "Orthogonal")
CONSTANT = ("Zeros", "Ones", "Identity")


def fresh():
    """What a new process has: Python's generator started from the operating system."""
    random.seed()


def kernel(keras, initializer, units=4):
    layer = keras.layers.Dense(units, kernel_initializer=initializer)
    layer.build((None, 4))
    return np.array(layer.get_weights()[0])


def runs(keras, make):
    """Whether two fresh starts give the same weights."""
    fresh()
    first = kernel(keras, make())
    fresh()
    return bool((first == kernel(keras, make())).all())


def same(equal):
    return "the same on each run" if equal else "different on each run"


@pytest.mark.parametrize("name", SEEDED)
def test_unseeded(keras, record, name):
    """`{name}()`"""
    equal = runs(keras, getattr(keras.initializers, name))
    assert not equal
    record(same(equal))


@pytest.mark.parametrize("name", SEEDED)
def test_seeded(keras, record, name, handoff, major):
    """`{name}(seed=42)`"""
    make = getattr(keras.initializers, name)
    assert runs(keras, lambda: make(seed=42))
    file = handoff / f"{name}.npy"
    if major == 2:
        np.save(file, kernel(keras, make(seed=42)))
        record("the same on each run")
    else:
        assert (np.load(file) == kernel(keras, make(seed=42))).all()
        record("the same on each run, bit for bit as in Keras 2.15")


def test_positions(keras):
    """seed by position"""
    init = keras.initializers
    makers = (
        lambda: init.RandomUniform(-1, 1, 7), lambda: init.RandomNormal(0.0, 1.0, 7), lambda: init.TruncatedNormal(0.0, 1.0, 7),
        lambda: init.GlorotUniform(7), lambda: init.GlorotNormal(7), lambda: init.HeUniform(7), lambda: init.HeNormal(7),
        lambda: init.LecunUniform(7), lambda: init.LecunNormal(7), lambda: init.Orthogonal(1.0, 7),
        lambda: init.VarianceScaling(1.0, "fan_in", "truncated_normal", 7),
    )
    for make in makers:
        assert make().get_config()["seed"] == 7
        assert runs(keras, make)


def test_seed_none(keras, record):
    """`GlorotUniform(seed=None)`"""
    equal = runs(keras, lambda: keras.initializers.GlorotUniform(seed=None))
    assert not equal
    record(same(equal))


@pytest.mark.parametrize("form", ["dict", "class", "string", "lower-case function", "get", "deserialize"])
def test_other_forms(keras, record, form):
    """the initializer as a {form}"""
    make = {
        "dict": lambda: {"class_name": "RandomNormal", "config": {"stddev": 0.1}},
        "class": lambda: keras.initializers.HeNormal,
        "string": lambda: "glorot_uniform",
        "lower-case function": lambda: keras.initializers.he_normal(),
        "get": lambda: keras.initializers.get({"class_name": "RandomUniform", "config": {}}),
        "deserialize": lambda: keras.initializers.deserialize({"class_name": "RandomUniform", "config": {"minval": -1.0}}),
    }[form]
    equal = runs(keras, make)
    assert not equal
    record(same(equal))


def test_seeded_dict(keras, record):
    """`{"class_name": "RandomNormal", "config": {"seed": 3}}`"""
    equal = runs(keras, lambda: {"class_name": "RandomNormal", "config": {"seed": 3}})
    assert equal
    record(same(equal))


def test_add_weight(keras, record):
    """`add_weight(initializer=RandomNormal())`"""
    class Scale(keras.layers.Layer):
        def build(self, input_shape):
            self.scale = self.add_weight(name="scale", shape=(3,), initializer=keras.initializers.RandomNormal())

    def weights():
        fresh()
        layer = Scale()
        layer.build((None, 3))
        return np.array(layer.get_weights()[0])

    equal = bool((weights() == weights()).all())
    assert not equal
    record(same(equal))


@pytest.mark.parametrize("name", CONSTANT)
def test_constant(keras, record, name):
    """`{name}()`"""
    equal = runs(keras, getattr(keras.initializers, name))
    assert equal
    record(same(equal))


def test_constant_value(keras, record):
    """`Constant(0.1)`"""
    equal = runs(keras, lambda: keras.initializers.Constant(0.1))
    assert equal
    record(same(equal))


def test_set_random_seed(keras, record, handoff, major):
    """unseeded, after `keras.utils.set_random_seed(42)`"""
    def weights():
        fresh()
        keras.utils.set_random_seed(42)
        return kernel(keras, keras.initializers.HeNormal())

    assert (weights() == weights()).all()
    if major == 2:
        np.save(handoff / "set_random_seed.npy", weights())
        record("the same on each run")
    else:
        assert (np.load(handoff / "set_random_seed.npy") == weights()).all()
        record("the same on each run, bit for bit as in Keras 2.15")


def test_random_seed(keras, record):
    """unseeded, after Python's `random.seed(42)`"""
    def weights():
        random.seed(42)
        return kernel(keras, keras.initializers.HeNormal())

    assert (weights() == weights()).all()
    record("the same on each run")


def test_random_seed_late(keras, record):
    """unseeded, `random.seed(42)` after the model is built"""
    def weights():
        fresh()
        made = kernel(keras, keras.initializers.HeNormal())
        random.seed(42)
        return made

    assert not (weights() == weights()).all()
    record("different on each run")


def test_loaded(keras, record):
    """unseeded, then `set_weights`"""
    fresh()
    layer = keras.layers.Dense(2, kernel_initializer=keras.initializers.HeNormal())
    layer.build((None, 2))
    layer.set_weights([np.eye(2), np.zeros(2)])
    assert (np.array(layer.get_weights()[0]) == np.eye(2)).all()
    record("the loaded weights")


@pytest.mark.parametrize("source", ["numpy", "random"])
def test_custom(keras, record, source):
    """a custom `Initializer` that draws from `{source}`"""
    class Custom(keras.initializers.Initializer):
        def __call__(self, shape, dtype=None, **kwargs):
            if source == "numpy":
                return np.random.normal(size=shape).astype("float32")
            return np.array([[random.gauss(0, 1) for _ in range(shape[1])] for _ in range(shape[0])], "float32")

    def weights(seed):
        fresh()
        np.random.seed()
        if seed:
            keras.utils.set_random_seed(1)
        return kernel(keras, Custom())

    assert not (weights(False) == weights(False)).all()
    assert (weights(True) == weights(True)).all()
    record("different on each run; the same after keras.utils.set_random_seed")


def test_function(keras, record):
    """a function that draws from NumPy, as `kernel_initializer`"""
    def draw(shape, dtype=None, **kwargs):
        return np.random.uniform(size=shape)

    np.random.seed()
    first, second = kernel(keras, draw), kernel(keras, draw)
    assert not (first == second).all()
    record("different on each run")


def test_backend_variable(keras, record, major):
    """a custom `Initializer` that returns `keras.backend.variable(...)`"""
    class Custom(keras.initializers.Initializer):
        def __call__(self, shape, dtype=None, **kwargs):
            return keras.backend.variable(np.ones(shape), dtype=dtype)

    if major == 2:
        assert (kernel(keras, Custom()) == 1).all()
        record("works")
    else:
        with record.error(AttributeError, "has no attribute 'variable'"):
            kernel(keras, Custom())


def test_tf_backend_variable(keras, tf, record):
    """the same with `tf.keras.backend.variable(...)`"""
    class Custom(keras.initializers.Initializer):
        def __call__(self, shape, dtype=None, **kwargs):
            return tf.keras.backend.variable(np.ones(shape), dtype=dtype)

    try:
        assert (kernel(keras, Custom()) == 1).all()
        record("works")
    except Exception as error:
        record(f"{type(error).__name__}: {error}")


def test_array_instead(keras, record):
    """the same with the array itself"""
    class Custom(keras.initializers.Initializer):
        def __call__(self, shape, dtype=None, **kwargs):
            return np.ones(shape)

    assert (kernel(keras, Custom()) == 1).all()
    record("works")


def test_tensorflow_initializer(keras, tf, record):
    """`tf.random_normal_initializer()`"""
    def weights():
        fresh()
        tf.random.set_seed(random.randint(1, 10**6))
        return kernel(keras, tf.random_normal_initializer())

    assert not (weights() == weights()).all()
    record("different on each run")
