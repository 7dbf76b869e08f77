"""Properties of layers and models that cannot be set."""

import numpy as np
import pytest

LAYER = [
    "metrics", "losses", "weights", "trainable_weights", "non_trainable_weights", "variables", "trainable_variables", "non_trainable_variables",
    "input", "output", "dtype", "path", "input_dtype", "compute_dtype", "variable_dtype", "metrics_variables", "quantization_mode",
]  # fmt: skip
MODEL = ["layers", "metrics_names", "compiled_metrics", "distribute_strategy"]
FINE = ["input_spec", "built", "supports_masking", "name", "activity_regularizer", "states", "loss"]


def setting(keras, base, name, value):
    class Own(base):
        def __init__(self):
            super().__init__()
            setattr(self, name, value)

        def call(self, x):
            return x

    return Own()


@pytest.mark.parametrize("name", LAYER)
def test_layer(keras, major, record, name):
    """`self.{name} = ...` in a layer"""
    value = "float32" if "dtype" in name or name in ("path", "quantization_mode") else []
    try:
        setting(keras, keras.layers.Layer, name, value)
        record("works")
        worked = True
    except (AttributeError, ValueError) as error:
        worked = False
        with record.error((AttributeError, ValueError)):
            raise error
    assert major == 2 or not worked


@pytest.mark.parametrize("name", MODEL)
def test_model(keras, major, record, name):
    """`self.{name} = ...` in a model"""
    if major == 2 and name == "compiled_metrics":
        setting(keras, keras.Model, name, [])
        record("works")
    else:
        with record.error(AttributeError):
            setting(keras, keras.Model, name, [])


@pytest.mark.parametrize("name", FINE)
def test_fine(keras, major, record, name):
    """`self.{name} = ...` in a layer"""
    if name == "name" and major == 2:
        record("not asked")
        return
    setting(keras, keras.layers.Layer, name, None if name in ("input_spec", "activity_regularizer") else True if name != "name" else "x")
    record("works")


def test_own_property(keras, record):
    """a property of one's own with a setter"""

    class Own(keras.Model):
        @property
        def metrics(self):
            return []

        @metrics.setter
        def metrics(self, value):
            self.kept = value

    model = Own()
    model.metrics = [1]
    assert model.kept == [1]
    assert np.array(model.metrics).size == 0
    record("works")


def noisy(keras, base, name, *shape):
    class Own(base):
        def build(self, input_shape):
            weight = self.add_weight(name="own", shape=shape, initializer="ones")
            setattr(self, name, weight)
            if hasattr(self, "use_bias"):
                self.bias = self.add_weight(name="bias", shape=shape[-1:], initializer="zeros")
            self.built = True

    return Own


def weights_of(keras, name):
    image = np.ones((1, 4, 4, 2), "float32")
    return {
        "Dense": (keras.layers.Dense, (3,), image[0, 0], name, (2, 3)),
        "Conv2D": (keras.layers.Conv2D, (3, 2), image, name, (2, 2, 2, 3)),
        "Embedding": (keras.layers.Embedding, (5, 3), np.zeros((1, 4)), name.replace("kernel", "embeddings"), (5, 3)),
    }


@pytest.mark.parametrize("layer", ["Dense", "Conv2D", "Embedding"])
def test_weight(keras, major, version, record, layer):
    """the weight set in `build` of a subclass of {layer}"""
    base, arguments, data, name, shape = weights_of(keras, "kernel")[layer]
    if major == 2 or (layer == "Conv2D" and version < (3, 3)):
        assert noisy(keras, base, name, *shape)(*arguments)(data).shape[-1] == 3
        record("works")
        return
    with record.error(AttributeError):
        noisy(keras, base, name, *shape)(*arguments)(data)


@pytest.mark.parametrize("layer", ["Dense", "Conv2D", "Embedding"])
def test_weight_private(keras, version, record, layer, tmp_path):
    """the name behind the property, in a subclass of {layer}"""
    if version < (3, 3):
        record("not asked")
        return
    base, arguments, data, name, shape = weights_of(keras, "_kernel")[layer]
    kind = noisy(keras, base, name, *shape)
    inputs = keras.Input(data.shape[1:])
    model = keras.Model(inputs, kind(*arguments)(inputs))
    expected = model.predict(data, verbose=0)
    model.save(tmp_path / "model.keras")
    loaded = keras.models.load_model(tmp_path / "model.keras", custom_objects={"Own": kind})
    np.testing.assert_allclose(loaded.predict(data, verbose=0), expected)
    record("works, and can be saved")


def test_transposed(keras, record):
    """`self.kernel` set in a subclass of Conv2DTranspose"""
    layer = noisy(keras, keras.layers.Conv2DTranspose, "kernel", 2, 2, 3, 3)(3, 2)
    assert layer(np.ones((1, 4, 4, 3), "float32")).shape[-1] == 3
    record("works")


def made(keras, kind):
    if kind == "Sequential":
        return keras.Sequential([keras.Input((3,)), keras.layers.Dense(2), keras.layers.Dense(1)])
    inputs = keras.Input((3,))
    return keras.Model(inputs, keras.layers.Dense(1)(keras.layers.Dense(2)(inputs)))


@pytest.mark.parametrize("name", ["inputs", "outputs"])
@pytest.mark.parametrize("kind", ["Sequential", "functional model"])
def test_ports(keras, major, record, kind, name):
    """`model.{name} = [...]`, a {kind}"""
    model = made(keras, kind)
    value = [model.layers[-2].output] if name == "outputs" else list(model.inputs)
    if major == 2:
        setattr(model, name, value)
        record("works")
        return
    with record.error(AttributeError, "has no setter"):
        setattr(model, name, value)


def test_ports_of_a_subclass(keras, record):
    """`self.outputs = ...` in a subclassed model"""

    class Own(keras.Model):
        def __init__(self):
            super().__init__()
            self.inputs, self.outputs = 3, keras.layers.Dense(2)

        def call(self, x):
            return self.outputs(x)

    assert Own()(np.ones((1, 3), "float32")).shape == (1, 2)
    record("works")


@pytest.mark.parametrize("kind", ["Sequential", "functional model"])
def test_ports_fixed(keras, record, kind):
    """`keras.Model(model.inputs, model.layers[-2].output)`, a {kind}"""
    model = made(keras, kind)
    cut = keras.Model(model.inputs, model.layers[-2].output)
    assert cut.predict(np.ones((4, 3), "float32"), verbose=0).shape == (4, 2)
    assert cut(keras.Input((3,))).shape == (None, 2)
    record("works")


@pytest.mark.parametrize("kind", ["Sequential", "functional model"])
def test_layers_are_a_copy(keras, record, kind):
    """`model.layers.pop()`, a {kind}"""
    model = made(keras, kind)
    before = len(model.layers)
    model.layers.pop()
    assert len(model.layers) == before
    record("changes nothing")


def test_pop(keras, record):
    """`model.pop()`, a Sequential"""
    model = made(keras, "Sequential")
    model.pop()
    assert model(np.ones((1, 3), "float32")).shape == (1, 2)
    assert len(model.layers) == 1
    record("takes the last layer away")


@pytest.mark.parametrize("kind", ["Dense", "Conv2D"])
def test_weight_of_a_layer(keras, tf, major, record, kind):
    """`layer.kernel = tf.zeros_like(layer.kernel)` of a built {kind}"""
    layer = keras.layers.Dense(2) if kind == "Dense" else keras.layers.Conv2D(2, 3)
    layer.build((None, 8, 8, 3))
    if major == 2:
        layer.kernel = tf.zeros_like(layer.kernel)
        assert not np.any(layer(np.ones((1, 8, 8, 3), "float32")))
        record("works")
    else:
        with record.error(AttributeError, "has no setter"):
            layer.kernel = tf.zeros_like(layer.kernel)


@pytest.mark.parametrize("kind", ["Dense", "Conv2D"])
def test_private_weight_of_a_layer(keras, tf, major, record, kind):
    """`layer._kernel = tf.zeros_like(layer.kernel)` of a built {kind}"""
    layer = keras.layers.Dense(2) if kind == "Dense" else keras.layers.Conv2D(2, 3)
    layer.build((None, 8, 8, 3))
    layer._kernel = tf.zeros_like(layer.kernel)
    works = not np.any(layer(np.ones((1, 8, 8, 3), "float32")))
    assert works == (major == 3)
    record("works" if works else "is not used")


def wrapper(keras, name, make):
    class Half(keras.layers.Wrapper):
        def build(self, input_shape):
            self.layer.build(input_shape)
            self.kept = self.layer.kernel
            self.built = True

        def call(self, inputs):
            setattr(self.layer, name, self.kept / 2.0)
            return self.layer(inputs)

    return Half(make())


KINDS = ["Dense", "Conv2D", "Conv2DTranspose"]


def inner(keras, kind):
    ones = {"kernel_initializer": "ones", "bias_initializer": "zeros"}
    return keras.layers.Dense(2, **ones) if kind == "Dense" else getattr(keras.layers, kind)(2, 3, padding="same", **ones)


@pytest.mark.parametrize("kind", KINDS)
def test_wrapped(keras, major, version, record, kind):
    """`self.layer.kernel = ...` in a wrapper of {kind}"""
    layer = wrapper(keras, "kernel", lambda: inner(keras, kind))
    data = np.ones((1, 8, 8, 3), "float32")
    if major == 2 or kind == "Conv2DTranspose" or (kind == "Conv2D" and version < (3, 3)):
        np.testing.assert_allclose(layer(data), inner(keras, kind)(data) / 2)
        record("works")
    else:
        with record.error(AttributeError, "has no setter"):
            layer(data)


@pytest.mark.parametrize("kind", KINDS)
def test_wrapped_private(keras, version, record, kind):
    """`self.layer._kernel = ...` in a wrapper of {kind}, called and trained"""
    if version < (3, 3):
        record("not asked")
        return
    data = np.ones((1, 8, 8, 3), "float32")
    inputs = keras.Input(data.shape[1:])
    layer = wrapper(keras, "_kernel", lambda: inner(keras, kind))
    model = keras.Model(inputs, layer(inputs))
    works = np.allclose(model.predict(data, verbose=0), inner(keras, kind)(data) / 2)
    assert works == (kind != "Conv2DTranspose")
    model.compile("sgd", "mse")
    model.fit(data, model.predict(data, verbose=0) + 1, epochs=2, verbose=0)
    moved = not np.allclose(layer.kept, 1.0)
    record("works, and the kept weight learns" if works and moved else "is not used")


@pytest.mark.parametrize("name", ["quantize", "encode"])
def test_wrapped_method(keras, tf, version, record, name):
    """a layer whose `call` calls its own method `{name}` with a tensor"""

    class Codebook(keras.layers.Layer):
        def call(self, x):
            return getattr(self, name)(x)

    setattr(Codebook, name, lambda self, codes: codes + 1)
    wraps = version >= (3, 5) and name == "quantize"
    record.outcome((TypeError, ValueError, RuntimeError) if wraps else None, lambda: Codebook()(tf.ones((2, 3))))


def test_num_batches(keras, version, record):
    """`self.num_batches = 2` in a `Sequence`"""

    class Batches(keras.utils.Sequence):
        def __init__(self):
            super().__init__()
            self.num_batches = 2

        def __len__(self):
            return 2

    record(record.outcome(AttributeError if version >= (3, 4) else None, Batches))


def test_other_count(keras, record):
    """`self._num_batches = 2` in a `Sequence`"""

    class Batches(keras.utils.Sequence):
        def __init__(self):
            super().__init__()
            self._num_batches = 2

        def __len__(self):
            return self._num_batches

    assert len(Batches()) == 2
    record("works")
