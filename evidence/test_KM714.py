"""Methods of `tf.Variable` on the weights of Keras."""

import numpy as np
import pytest

GONE = [
    "read_value", "ref", "experimental_ref", "initializer", "is_initialized", "initialized_value", "get_shape", "set_shape", "device", "op", "eval",
    "scatter_update", "scatter_add", "scatter_sub", "scatter_nd_update", "sparse_read", "gather_nd", "count_up_to",
    "batch_scatter_update", "scatter_max", "scatter_min", "scatter_mul", "scatter_div", "scatter_nd_add", "scatter_nd_sub", "scatter_nd_max",
    "scatter_nd_min",
]  # fmt: skip
KEPT = ["shape", "dtype", "name", "trainable", "numpy", "assign", "assign_add", "assign_sub", "value"]


def weight(keras):
    return keras.layers.Layer().add_weight(name="w", shape=(2, 2), initializer="ones")


@pytest.mark.parametrize("name", GONE)
def test_gone(keras, major, record, name):
    """`weight.{name}`"""
    if major == 2:
        assert hasattr(type(weight(keras)), name)
        record("there")
    else:
        with record.error(AttributeError, f"has no attribute '{name}'"):
            getattr(weight(keras), name)


def test_value(keras, major, record):
    """`weight.value()`"""
    if major == 2:
        assert weight(keras).value().shape == (2, 2)
        record("works")
    else:
        with record.error(TypeError, "not callable"):
            weight(keras).value()


@pytest.mark.parametrize("name", ["use_locking", "read_value", "name"])
def test_argument(keras, major, record, name):
    """`weight.assign(x, {name}=...)`"""
    given = {name: "a" if name == "name" else True}
    if major == 2:
        weight(keras).assign(np.zeros((2, 2)), **given)
        record("works")
    else:
        with record.error(TypeError, "unexpected keyword argument"):
            weight(keras).assign(np.zeros((2, 2)), **given)


@pytest.mark.parametrize("name", ["assign", "assign_add", "assign_sub"])
def test_second_argument(keras, major, record, name):
    """`weight.{name}(x, False)`"""
    if major == 2:
        getattr(weight(keras), name)(np.zeros((2, 2)), False)
        record("works")
    else:
        with record.error(TypeError, "takes 2 positional arguments"):
            getattr(weight(keras), name)(np.zeros((2, 2)), False)


@pytest.mark.parametrize("name", ["set_value", "update", "update_add", "update_sub"])
def test_set(keras, tf, major, record, name):
    """`tf.keras.backend.{name}(weight, x)`"""
    function = getattr(tf.keras.backend, name)
    if major == 2:
        function(weight(keras), np.zeros((2, 2), "float32"))
        record("works")
    else:
        with record.error(AttributeError, "'str' object has no attribute"):
            function(weight(keras), np.zeros((2, 2), "float32"))


@pytest.mark.parametrize("name", ["mean", "std", "var", "dtype"])
def test_read(keras, tf, major, record, name):
    """`tf.keras.backend.{name}(weight)`"""
    function = getattr(tf.keras.backend, name)
    if major == 2:
        function(weight(keras))
        record("works")
    else:
        with record.error(AttributeError, "'str' object has no attribute"):
            function(weight(keras))


def test_kept(keras, tf, record):
    """`weight.assign(x)`, `weight.shape`, `weight.numpy()`, `tf.keras.backend.get_value(weight)`, `tf.keras.backend.sum(weight)`"""
    for name in KEPT:
        assert hasattr(weight(keras), name)
    assert float(tf.keras.backend.sum(weight(keras))) == 4
    assert tf.keras.backend.get_value(weight(keras)).shape == (2, 2)
    record("works")


def test_fix(keras, tf, major, same_numbers):
    """`set_value`, `assign(x, read_value=False)` and `value()` on Keras 2, `assign` and `value` on Keras 3: the weight"""
    one, two = weight(keras), weight(keras)
    new = np.arange(4.0, dtype="float32").reshape(2, 2)
    if major == 2:
        tf.keras.backend.set_value(one, new)
        two.assign_add(new, read_value=False)
        same_numbers(np.array(one.value()), np.array(two))
    else:
        one.assign(new)
        two.assign_add(new)
        same_numbers(np.array(one.value), np.array(two))


def test_optimizer_variables(keras, major, record):
    """`optimizer.variables()`"""
    optimizer = keras.optimizers.Adam()
    if major == 2:
        optimizer.variables()
        record("works")
        return
    with record.error(TypeError):
        optimizer.variables()
    assert len(optimizer.variables) > 0


def test_watch(keras, tf, major, record):
    """`tape.watch(model.trainable_variables)`"""
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
    with tf.GradientTape(watch_accessed_variables=False) as tape:
        if major == 2:
            tape.watch(model.trainable_variables)
            record("works")
        else:
            with record.error(ValueError):
                tape.watch(model.trainable_variables)
            tape.watch([weight.value for weight in model.trainable_variables])
        result = tf.reduce_sum(model(tf.ones((2, 3))))
    assert all(gradient is not None for gradient in tape.gradient(result, model.trainable_variables))


def test_optimizer_value(keras, major, record):
    """`optimizer.learning_rate.value()`, `optimizer.iterations.value()`"""
    optimizer = keras.optimizers.SGD(0.5)
    if major == 2:
        assert float(optimizer.learning_rate.value()) == 0.5
        assert int(optimizer.iterations.value()) == 0
        record(0.5)
    else:
        for variable in (optimizer.learning_rate, optimizer.iterations):
            with record.error(TypeError, "not callable"):
                variable.value()
        assert float(optimizer.learning_rate.value) == 0.5


def test_optimizer_read_value(keras, major, record):
    """`optimizer.learning_rate.read_value()`"""
    optimizer = keras.optimizers.SGD(0.5)
    if major == 2:
        assert float(optimizer.learning_rate.read_value()) == 0.5
        record(0.5)
    else:
        with record.error(AttributeError, "read_value"):
            optimizer.learning_rate.read_value()


def test_optimizer_numpy(keras, record):
    """`optimizer.learning_rate.numpy()`"""
    assert float(keras.optimizers.SGD(0.5).learning_rate.numpy()) == 0.5
    record(0.5)


def test_read_value_fix(keras, major, record):
    """What was read before `assign`, by `weight.read_value()` or `keras.ops.copy(weight)`"""
    changed = weight(keras)
    before = changed.read_value() if major == 2 else keras.ops.copy(changed)
    changed.assign(np.zeros((2, 2)))
    assert np.allclose(before, 1) and np.allclose(changed, 0)
    assert tuple(changed.shape) == (2, 2)
    record("the old value")


PACKED = {
    "tf.stack([a, b])": lambda tf, a, b: tf.stack([a, b]),
    "tf.reduce_sum([1.0, a])": lambda tf, a, b: tf.reduce_sum([1.0, a]),
    "tf.reshape([[a, b]], (2, 1))": lambda tf, a, b: tf.reshape([[a, b]], (2, 1)),
    "tf.compat.v1.assign(a, 2.0)": lambda tf, a, b: tf.compat.v1.assign(a, 2.0),
}
TAKEN = {
    "tf.stack([tf.constant(1.0), a])": lambda tf, a, b: tf.stack([tf.constant(1.0), a]),
    "tf.stack([tf.convert_to_tensor(a), b])": lambda tf, a, b: tf.stack([tf.convert_to_tensor(a), b]),
    "tf.stack([a * 1.0, b])": lambda tf, a, b: tf.stack([a * 1.0, b]),
    "tf.concat([a[None], b[None]], 0)": lambda tf, a, b: tf.concat([a[None], b[None]], 0),
    "tf.maximum(a, b)": lambda tf, a, b: tf.maximum(a, b),
}


def scalars(keras):
    return [keras.layers.Layer().add_weight(name=name, shape=(), initializer="ones") for name in "ab"]


@pytest.mark.parametrize("text", PACKED)
def test_packed(keras, tf, major, record, text):
    """`{text}` of weights"""
    record.outcome(AttributeError if major == 3 else None, lambda: PACKED[text](tf, *scalars(keras)))


@pytest.mark.parametrize("text", TAKEN)
def test_taken(keras, tf, record, text):
    """`{text}` of weights"""
    record.outcome(None, lambda: TAKEN[text](tf, *scalars(keras)))


def test_averages(keras, tf, major, record):
    """`tf.train.ExponentialMovingAverage(0.9).apply(model.trainable_variables)`"""
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
    record.outcome(AttributeError if major == 3 else None, lambda: tf.train.ExponentialMovingAverage(0.9).apply(model.trainable_variables))


@pytest.mark.parametrize("text", ["weight", "weight.value"])
def test_watch_one(keras, tf, major, record, text):
    """`tape.watch({text})`"""
    weight = scalars(keras)[0]
    given = weight.value if text == "weight.value" and major == 3 else weight
    with tf.GradientTape() as tape:
        record.outcome(ValueError if major == 3 and text == "weight" else None, lambda: tape.watch(given))


def test_pairs(keras, tf, major, record):
    """`tf.keras.backend.batch_set_value(zip(model.weights, values))`"""
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(2)])
    pairs = [(each, np.full(each.shape, 3.0)) for each in model.weights]
    if major == 2:
        tf.keras.backend.batch_set_value(pairs)
        record("works")
    else:
        with record.error(AttributeError, "'str' object has no attribute"):
            tf.keras.backend.batch_set_value(pairs)


def test_pairs_of_variables(tf, record):
    """`tf.keras.backend.batch_set_value` of `tf.Variable`s"""
    step = tf.Variable(1.0)
    tf.keras.backend.batch_set_value([(step, 2.0)])
    assert step.numpy() == 2.0
    record("works")


def test_pairs_fix(keras, record):
    """`for weight, value in pairs: weight.assign(value)`"""
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(2)])
    for weight, value in [(each, np.full(each.shape, 3.0)) for each in model.weights]:
        weight.assign(value)
    assert all((each == 3.0).all() for each in model.get_weights())
    record("works")


ARITHMETIC = {
    "weight * np.sqrt(2.0)": lambda weight, number: weight * number,
    "weight / np.sqrt(2.0)": lambda weight, number: weight / number,
    "weight + np.sqrt(2.0)": lambda weight, number: weight + number,
    "weight - np.sqrt(2.0)": lambda weight, number: weight - number,
    "weight ** np.sqrt(2.0)": lambda weight, number: weight**number,
}


def scaled(keras, arithmetic, number):
    import tensorflow as tf

    class Scaled(keras.layers.Layer):
        def build(self, input_shape):
            self.w = self.add_weight(name="w", shape=(input_shape[-1], 2), initializer="ones")

        def call(self, x):
            return tf.matmul(x, arithmetic(self.w, number))

    return Scaled()(np.ones((4, 3), "float32"))


@pytest.mark.parametrize("form", ARITHMETIC)
def test_wide(keras, major, record, form):
    """`tf.matmul(x, {form})`"""
    if major == 2:
        assert scaled(keras, ARITHMETIC[form], np.sqrt(2.0)).dtype == "float32"
        record("works")
    else:
        with record.error(Exception, "float"):
            scaled(keras, ARITHMETIC[form], np.sqrt(2.0))


def test_wide_fixed(keras, major, same_numbers):
    """arithmetic of a weight with `np.sqrt(2.0)`, with `float(...)` around the number on Keras 3"""
    number = np.sqrt(2.0)
    same_numbers(*(scaled(keras, each, number if major == 2 else float(number)) for each in ARITHMETIC.values()))


FRONT = {
    "np.sqrt(2.0) * weight": lambda weight: np.sqrt(2.0) * weight,
    "np.float32(2) + weight": lambda weight: np.float32(2) + weight,
    "np.prod((3, 4)) * weight": lambda weight: np.prod((3, 4)) * weight,
    "array - weight": lambda weight: np.ones((3, 2), "float32") - weight,
    "array / weight": lambda weight: np.ones((3, 2)) / weight,
    "array @ weight": lambda weight: np.eye(3, dtype="float32") @ weight,
}


def fed(keras, arithmetic, **options):
    """What a model with the arithmetic in its layer predicts after a step of training."""
    import tensorflow as tf

    class Fed(keras.layers.Layer):
        def build(self, input_shape):
            self.w = self.add_weight(name="w", shape=(input_shape[-1], 2), initializer="ones")

        def call(self, x):
            return tf.matmul(x, arithmetic(self.w))

    model = keras.Sequential([Fed()])
    model.compile(keras.optimizers.SGD(0.01), "mse", **options)
    model.fit(np.ones((4, 3), "float32"), np.ones((4, 2), "float32"), verbose=0)
    return model.predict(np.ones((4, 3), "float32"), verbose=0)


@pytest.mark.parametrize("form", FRONT)
def test_front(keras, major, record, form):
    """`tf.matmul(x, {form})` in `fit`"""
    if major == 2:
        fed(keras, FRONT[form])
        record("works")
    else:
        with record.error(NotImplementedError, "numpy"):
            fed(keras, FRONT[form])


def test_front_eager(keras, major, record):
    """`tf.matmul(x, np.sqrt(2.0) * weight)` in `fit`, with `run_eagerly=True`"""
    if major == 2:
        fed(keras, FRONT["np.sqrt(2.0) * weight"], run_eagerly=True)
        record("works")
    else:
        with record.error(ValueError, "No gradients"):
            fed(keras, FRONT["np.sqrt(2.0) * weight"], run_eagerly=True)


def test_front_fixed(keras, tf, major, same_numbers):
    """arithmetic of NumPy and a weight, with `tf.convert_to_tensor(weight)` on Keras 3"""
    same_numbers(*(fed(keras, each if major == 2 else lambda weight, each=each: each(tf.convert_to_tensor(weight))) for each in FRONT.values()))


@pytest.mark.parametrize("form", ["np.pi * weight", "2.0 * weight", "weight * array"])
def test_front_kept(keras, record, form):
    """`tf.matmul(x, {form})` in `fit`"""
    fed(keras, lambda weight: eval(form, {"np": np, "weight": weight, "array": np.ones((3, 2), "float32")}))
    record("works")


BESIDE = {
    "weight * (np.sqrt(2.0) * tensor)": lambda weight, tensor: weight * (np.sqrt(2.0) * tensor),
    "weight * (tensor * np.sqrt(2.0))": lambda weight, tensor: weight * (tensor * np.sqrt(2.0)),
    "weight * np.power(2, 3)": lambda weight, tensor: weight * np.power(2, 3),
}


@pytest.mark.parametrize("form", BESIDE)
def test_not_wide(keras, tf, record, form):
    """`tf.matmul(x, {form})`"""
    assert scaled(keras, lambda weight, number: BESIDE[form](weight, tf.constant(number, "float32")), 2.0).dtype == "float32"
    record("works")


MADE = {
    "Dense": ("kernel", "bias"),
    "Conv2D": ("kernel", "bias"),
    "Conv2DTranspose": ("kernel", "bias"),
    "LSTMCell": ("kernel", "recurrent_kernel", "bias"),
    "Embedding": ("embeddings",),
    "BatchNormalization": ("gamma", "beta", "moving_mean", "moving_variance"),
    "LayerNormalization": ("gamma", "beta"),
}


@pytest.mark.parametrize("name", MADE)
def test_inherited(keras, tf, major, record, name):
    """`tf.keras.backend.mean(self.x)` of the weights that a class derived from {name} has from it"""
    kind = getattr(keras.layers, name)
    given = {"Dense": (2,), "Conv2D": (2, 3), "Conv2DTranspose": (2, 3), "LSTMCell": (2,), "Embedding": (4, 2)}.get(name, ())
    layer = type("Derived", (kind,), {})(*given)
    layer.build((None, 4, 4, 2) if name.startswith("Conv") else (None, 2))
    weights = [getattr(layer, each) for each in MADE[name]]
    if major == 2:
        assert all(np.isfinite(float(tf.keras.backend.mean(each))) for each in weights)
        record("a number each")
    else:
        for each in weights:
            with record.error(AttributeError, "'str' object has no attribute 'base_dtype'"):
                tf.keras.backend.mean(each)
