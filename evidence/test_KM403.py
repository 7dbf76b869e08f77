"""Functions of `keras.backend`, and what `keras.ops` has for them."""

import contextlib
import json

import numpy as np
import pytest

A = np.array([[-1.5, 0.5, 2.0], [0.25, -0.5, 3.0]], "float32")
C = np.array([[0.5, 0.5, -2.0], [1.0, 2.0, 3.0]], "float32")
SAME = [
    "abs",
    "cos",
    "elu",
    "exp",
    "max",
    "mean",
    "min",
    "ones_like",
    "prod",
    "round",
    "sigmoid",
    "sign",
    "sin",
    "softmax",
    "softplus",
    "softsign",
    "square",
    "std",
    "sum",
    "tanh",
    "transpose",
    "var",
    "zeros_like",
]
PAIRS = {"equal": "equal", "greater": "greater", "less_equal": "less_equal", "maximum": "maximum", "minimum": "minimum", "not_equal": "not_equal"}


def numbers(value):
    return np.array(value).tolist()


def tensors(module):
    """The two inputs as tensors of the backend."""
    make = module.backend.constant if hasattr(module.backend, "constant") else module.ops.convert_to_tensor
    return make(A), make(C)


def others(module, old):
    """The functions whose arguments have other names or defaults, called the old way and as the fix writes them."""
    X, Y = tensors(module)
    if old:
        K = module.backend
        return {
            "argmax": K.argmax(X),
            "clip": K.clip(X, min_value=0.0, max_value=1.0),
            "concatenate": K.concatenate([X, Y]),
            "cumsum": K.cumsum(X),
            "dot": K.dot(X, K.transpose(Y)),
            "constant": K.constant(1.5, shape=(2, 3), name="half"),
            "expand_dims": K.expand_dims(X),
            "flatten": K.flatten(X),
            "gather": K.gather(X, [1, 0]),
            "one_hot": K.one_hot(K.constant([0, 2], dtype="int32"), 3),
            "permute_dimensions": K.permute_dimensions(X, (1, 0)),
            "pow": K.pow(X, 2.0),
            "relu": K.relu(X, alpha=0.1),
            "repeat_elements": K.repeat_elements(X, 2, 1),
            "reverse": K.reverse(X, 1),
            "tile": K.tile(X, [1, 2]),
            "get_value": K.get_value(K.variable(A)),
            "ones_like": K.ones_like(X, name="mask", dtype="int32"),
        }
    ops = module.ops
    return {
        "argmax": ops.argmax(X, axis=-1),
        "clip": ops.clip(X, x_min=0.0, x_max=1.0),
        "concatenate": ops.concatenate([X, Y], axis=-1),
        "cumsum": ops.cumsum(X, axis=0),
        "dot": ops.dot(X, ops.transpose(Y)),
        "constant": ops.full((2, 3), 1.5, dtype="float32"),
        "expand_dims": ops.expand_dims(X, axis=-1),
        "flatten": ops.ravel(X),
        "gather": ops.take(X, [1, 0], axis=0),
        "one_hot": ops.one_hot(np.array([0, 2]), 3),
        "permute_dimensions": ops.transpose(X, (1, 0)),
        "pow": ops.power(X, 2.0),
        "relu": module.activations.relu(X, negative_slope=0.1),
        "repeat_elements": ops.repeat(X, 2, 1),
        "reverse": ops.flip(X, 1),
        "tile": ops.tile(X, [1, 2]),
        "get_value": ops.convert_to_numpy(module.Variable(A)),
        "ones_like": ops.ones_like(X, dtype="int32"),
    }


def test_mean(keras, major, record):
    """`keras.backend.mean`"""
    if major == 2:
        record(numbers(keras.backend.mean(tensors(keras)[0])))
    else:
        with record.error(AttributeError, "mean"):
            keras.backend.mean(A)


def test_tf_mean(tf, record):
    """`tf.keras.backend.mean` is still there"""
    found = numbers(tf.keras.backend.mean(tf.constant(A)))
    assert np.allclose(found, np.mean(A))
    record(found)


def test_print_tensor(tf, major, record):
    """`tf.keras.backend.print_tensor`"""
    if major == 2:
        record(tf.keras.backend.print_tensor.__name__)
    else:
        with record.error(AttributeError, "print_tensor"):
            tf.keras.backend.print_tensor


def test_ndim(keras, major, record):
    """`keras.backend.ndim` of a symbolic tensor; `keras.ops.ndim` of it"""
    x = keras.Input((4, 2))
    found = keras.backend.ndim(x) if major == 2 else keras.ops.ndim(x)
    assert isinstance(found, int) == (major == 2)
    assert len(x.shape) == 3
    record(f"{type(found).__name__}; len(x.shape) is 3")


def test_same_numbers(keras, major, handoff, record):
    """`keras.ops` functions of the same name and arguments give the numbers of Keras 2"""
    X, Y = tensors(keras)
    if major == 2:
        found = {name: numbers(getattr(keras.backend, name)(X)) for name in SAME}
        found.update({name: numbers(getattr(keras.backend, name)(X, Y)) for name in PAIRS})
        (handoff / "same.json").write_text(json.dumps(found))
    else:
        before = json.loads((handoff / "same.json").read_text())
        after = {name: getattr(keras.ops, name)(X) for name in SAME}
        after.update({name: getattr(keras.ops, other)(X, Y) for name, other in PAIRS.items()})
        for name, value in after.items():
            assert np.allclose(before[name], np.array(value), rtol=1e-5), name
    record(f"{len(SAME) + len(PAIRS)} functions agree")


def test_other_arguments(keras, major, handoff, record):
    """functions whose arguments have other names or defaults, as the fix writes them"""
    found = {name: numbers(value) for name, value in others(keras, major == 2).items()}
    if major == 2:
        (handoff / "other.json").write_text(json.dumps(found))
    else:
        before = json.loads((handoff / "other.json").read_text())
        for name, value in found.items():
            assert np.allclose(before[name], value, rtol=1e-5), name
    record(f"{len(found)} functions agree")


def test_sqrt(keras, major, record):
    """the square root of -1"""
    if major == 2:
        value = float(keras.backend.sqrt(keras.backend.constant(-1.0)))
        assert value == 0.0
    else:
        value = float(keras.ops.sqrt(np.float32(-1.0)))
        assert np.isnan(value)
    record(value)


def test_kept(keras, record):
    """`epsilon`, `floatx`, `image_data_format`, `clear_session` are still there"""
    keras.backend.clear_session()
    assert 0 < keras.backend.epsilon() < 1e-3
    assert (keras.backend.floatx(), keras.backend.image_data_format()) == ("float32", "channels_last")
    record(("float32", "channels_last"))


def test_pool2d(keras, major, handoff, record):
    """`pool2d(x, (2, 2), pool_mode="avg")`, and `keras.ops.average_pool` on Keras 3"""
    x = np.arange(36.0, dtype="float32").reshape(1, 6, 6, 1)
    if major == 2:
        (handoff / "pool.json").write_text(json.dumps(numbers(keras.backend.pool2d(x, (2, 2), (2, 2), pool_mode="avg"))))
    new = keras.ops.average_pool(x, (2, 2), strides=(2, 2), padding="valid", data_format=None) if major == 3 else None
    assert major == 2 or np.allclose(np.array(new), json.loads((handoff / "pool.json").read_text()))
    record("equal")


def test_whole_numbers(keras, major, record):
    """`random_uniform((2,), 0, 10, dtype="int32")`, and `keras.random.randint` on Keras 3"""
    drawn = keras.backend.random_uniform((2,), 0, 10, dtype="int32") if major == 2 else keras.random.randint((2,), 0, 10, dtype="int32")
    assert np.array(drawn).dtype == "int32" and np.all((np.array(drawn) >= 0) & (np.array(drawn) < 10))
    record("works")


def test_left_to_tensorflow(keras, tf, major, same_numbers):
    """`rnn`, `foldl`, `foldr`, `pool3d`, `resize_volumes`, and those of `tf.keras.backend` on Keras 3 (TensorFlow)"""
    backend = keras.backend if major == 2 else tf.keras.backend

    class Sum(keras.layers.Layer):
        def call(self, inputs):
            return backend.rnn(lambda x, states: (x + states[0], [x + states[0]]), inputs, [tf.zeros_like(inputs[:, 0])])[1]

    inputs = keras.Input((3, 2))
    model = keras.Model(inputs, Sum()(inputs))
    data = np.arange(12, dtype="float32").reshape(2, 3, 2)
    values = tf.constant([1.0, 2.0, 3.0])
    cube = tf.reshape(tf.range(8, dtype="float32"), (1, 2, 2, 2, 1))
    same_numbers(
        model.predict(data, verbose=0),
        np.array(backend.foldl(lambda total, x: total + 2 * x, values)),
        np.array(backend.foldr(lambda total, x: total * 0.5 + x, values)),
        np.array(backend.pool3d(cube, (2, 2, 2), pool_mode="avg")),
        np.array(backend.resize_volumes(cube, 2, 1, 1, "channels_last")),
    )


def test_root_fix(keras, tf, major, same_numbers):
    """`K.sqrt(x)` of numbers below zero, with its gradients, and `keras.ops.sqrt(keras.ops.maximum(x, 0))` on Keras 3"""
    x = tf.Variable([-2.0, -0.5, 0.25, 1.0, 9.0])
    with tf.GradientTape() as tape:
        found = keras.backend.sqrt(x) if major == 2 else keras.ops.sqrt(keras.ops.maximum(x, 0))
        total = tf.reduce_sum(found)
    half = tf.constant([-1.0, 4.0], "float16")
    root = keras.backend.sqrt(half) if major == 2 else keras.ops.sqrt(keras.ops.maximum(half, 0))
    assert root.dtype == tf.float16
    same_numbers(found, tf.convert_to_tensor(tape.gradient(total, x)), root)


def test_bare_root(keras, major, record):
    """`K.sqrt([-4.0, 4.0])`, and `keras.ops.sqrt([-4.0, 4.0])` on Keras 3"""
    values = np.array([-4.0, 4.0], "float32")
    found = np.array(keras.backend.sqrt(keras.backend.constant(values)) if major == 2 else keras.ops.sqrt(values))
    assert np.isnan(found[0]) == (major == 3)
    record([float(value) for value in found])


def test_print_instead(keras, record, major):
    """`print_tensor(x, "x")`, and `[print("x", x), x][1]` on Keras 3: what comes out"""
    x = np.ones((2,), "float32")
    out = keras.backend.print_tensor(keras.backend.constant(x), "x") if major == 2 else [print("x", x), x][1]
    assert np.array(out).sum() == 2
    record("x")


def test_shape_arithmetic(keras, tf, major, record, same_numbers):
    """`K.shape(x)[1:3] * 2`, and `keras.ops.convert_to_tensor(keras.ops.shape(x)[1:3]) * 2` on Keras 3"""
    if major == 2:
        function, size = (lambda x: tf.cast(keras.backend.shape(x)[1:3] * 2, "float32")), None
        record("the sizes doubled")
    else:
        ops = keras.ops
        function, size = (lambda x: ops.cast(ops.convert_to_tensor(ops.shape(x)[1:3]) * 2, "float32")), (2,)
        assert len(ops.shape(np.ones((1, 4, 6, 1)))[1:3] * 2) == 4
        doubled = ops.convert_to_tensor(ops.shape(keras.Input((4, 6, 1)))[1:3]) * 2
        assert ops.image.resize(keras.Input((4, 6, 1)), doubled).shape == (None, 8, 12, 1)
        record("keras.ops.shape gives a tuple, which is repeated: four sizes")
    values = keras.Input((None, 6, 1))
    model = keras.Model(values, keras.layers.Lambda(function, output_shape=size)(values))
    same_numbers(model.predict_on_batch(np.ones((3, 4, 6, 1), "float32")))


def test_list_of_tensors(keras, major, same_numbers):
    """`K.sum([x, y], axis=0)`, `K.max([x, y])` of symbolic tensors on Keras 2, of `keras.ops.stack([x, y])` on Keras 3"""
    inputs = keras.Input((4,))
    one, two = inputs * 2, inputs - 1
    if major == 2:
        outputs = [keras.backend.sum([one, two], axis=0), keras.backend.max([one, two])]
    else:
        with pytest.raises(AttributeError):
            keras.ops.sum([one, two], axis=0)
        outputs = [keras.ops.sum(keras.ops.stack([one, two]), axis=0), keras.ops.max(keras.ops.stack([one, two]))]
    data = np.arange(8.0).reshape(2, 4)
    same_numbers(*(np.asarray(keras.Model(inputs, each)(data)) for each in outputs))


@pytest.mark.parametrize("positive", [0.0, 1.0])
@pytest.mark.parametrize("ways", ["of other shapes", "as functions", "padded"])
@pytest.mark.parametrize("new", ["cond", "where"])
def test_switch(keras, tf, major, record, new, ways, positive):
    """`K.switch` of one truth value in a loss, ways {ways}, targets {positive}; on Keras 3 `keras.ops.{new}`: loss and weights after `fit`"""

    def choose(test, one, other):
        if major == 2:
            return keras.backend.switch(test, one, other)
        return keras.ops.cond(test, one, other) if new == "cond" else keras.ops.where(test, one(), other())

    def loss(y, p):
        if ways == "of other shapes":
            wanted = tf.boolean_mask(p, y > 0.5)
            return tf.reduce_mean(choose(tf.size(wanted) > 0, lambda: tf.abs(wanted), lambda: tf.constant(0.0)))
        total = tf.reduce_sum(y)
        if ways == "as functions":
            return choose(tf.equal(total, 0), lambda: 0.0, lambda: tf.reduce_sum(p * y) / total)
        return tf.reduce_sum(choose(total > 0, lambda: tf.pad(p, [[0, 0], [1, 1]]), lambda: p))

    net = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2, kernel_initializer="ones")])
    net.compile("sgd", loss)
    x, y = np.ones((4, 3), "float32"), np.full((4, 2), positive, "float32")
    if major == 3 and new == "where" and ways == "padded":
        with record.error(ValueError, "Dimensions must be equal"):
            net.fit(x, y, verbose=0)
        return
    value = net.fit(x, y, verbose=0).history["loss"][0]
    finite = bool(np.isfinite(value)), bool(np.isfinite(np.array(net.get_weights()[0])).all())
    broken = {"of other shapes": (False, True), "as functions": (True, False)}.get(ways)
    assert finite == (broken if major == 3 and new == "where" and not positive else (True, True))
    record(f"loss {value:g}, weights {'finite' if finite[1] else 'nan'}")


@pytest.mark.parametrize("data_format", ["channels_last", "channels_first"])
def test_bias_add(keras, major, record, same_numbers, data_format):
    """`K.bias_add(x, bias, data_format="{data_format}")`; the sum, with a reshaped bias for channels_first"""
    x = np.linspace(-1.0, 1.0, 48, dtype="float32").reshape(2, 2, 3, 4)
    bias = np.arange(4 if data_format == "channels_last" else 2, dtype="float32")
    if major == 2:
        same_numbers(keras.backend.bias_add(keras.backend.constant(x), keras.backend.constant(bias), data_format=data_format))
    elif data_format == "channels_last":
        same_numbers(keras.ops.convert_to_tensor(x) + bias)
    else:
        same_numbers(keras.ops.convert_to_tensor(x) + keras.ops.reshape(bias, (-1,) + (1,) * (len(x.shape) - 2)))
    record("same numbers")


def test_rounded(keras, major, record, same_numbers):
    """`round(K.eval(K.mean(x)), 2)`; `round(keras.ops.convert_to_numpy(...)[()], 2)`"""
    if major == 2:
        found = keras.backend.eval(keras.backend.mean(keras.backend.constant(A)))
    else:
        array = keras.ops.convert_to_numpy(keras.ops.mean(A))
        with pytest.raises(TypeError, match="__round__"):
            round(array, 2)
        found = array[()]
        whole = keras.ops.convert_to_numpy(keras.ops.convert_to_tensor(A))
        assert np.array_equal(whole[()], whole)
    assert isinstance(found, np.float32)
    same_numbers(np.asarray(round(found, 2)))
    record("a number of NumPy")


@pytest.mark.parametrize(
    ("old", "new", "given"),
    [
        ("random_normal", "normal", {"shape": (4000, 50), "mean": 1.0, "stddev": 2.0}),
        ("random_uniform", "uniform", {"shape": (4000, 50), "minval": -1.0, "maxval": 3.0}),
        ("truncated_normal", "truncated_normal", {"shape": (4000, 50)}),
        ("dropout", "dropout", {}),
    ],
)
def test_draws(keras, major, record, old, new, given):
    """numbers that are drawn without a seed in a layer: new ones in each batch, of the same distribution"""
    draw = getattr(keras.backend, old) if major == 2 else getattr(keras.random, new)
    values = keras.Input((50,), batch_size=4000)
    model = keras.Model(values, keras.layers.Lambda(lambda x: draw(x, 0.25) if old == "dropout" else x * 0 + draw(**given))(values))
    first, second = np.split(model.predict(np.ones((8000, 50), "float32"), batch_size=4000, verbose=0), 2)
    mean, deviation, least = {
        "random_normal": (1.0, 2.0, None),
        "random_uniform": (1.0, 4 / 12**0.5, -1.0),
        "truncated_normal": (0.0, 0.88, -2.0),
        "dropout": (1.0, (1 / 3) ** 0.5, 0.0),
    }[old]
    assert first.dtype == np.float32
    assert not np.array_equal(first, second)
    assert abs(first.mean() - mean) < 0.03
    assert abs(first.std() - deviation) < 0.03
    assert least is None or first.min() >= least
    record("the same distribution")


def test_products(keras, major, record, same_numbers):
    """`K.dot(x, y)` of dense tensors, and `keras.ops.dot` on Keras 3, which refuses a sparse one"""
    dot = keras.backend.dot if major == 2 else keras.ops.dot
    random = np.random.default_rng(0)
    shapes = [((3, 4), (4, 5)), ((2, 3, 4), (4, 5)), ((2, 3, 4), (6, 4, 5)), ((3, 4), (6, 4, 5)), ((2, 3, 4, 5), (7, 5, 2))]
    pairs = [[keras.backend.constant(random.random(shape)) if major == 2 else random.random(shape).astype("float32") for shape in pair] for pair in shapes]
    same_numbers(*(np.asarray(dot(*pair)) for pair in pairs))
    import tensorflow as tf

    eye = tf.sparse.eye(3)
    with contextlib.nullcontext() if major == 2 else record.error(ValueError, "SparseTensor"):
        assert np.array_equal(np.asarray(dot(eye, tf.ones((3, 2)))), np.ones((3, 2)))


def test_sizes(keras, tf, major, same_numbers):
    """single sizes of `K.shape(x)`, and of `keras.ops.shape(x)`, in a layer whose batch and steps are unknown"""
    shape = keras.backend.shape if major == 2 else keras.ops.shape

    class Sizes(keras.layers.Layer):
        def call(self, x):
            whole = shape(x)
            steps = tf.cast(whole[1], "float32")
            flat = tf.reshape(x, (whole[0], whole[-1] * whole[1]))
            again = tf.reshape(flat, shape(x)) + tf.zeros(shape(x))
            return tf.reduce_sum(again, 1) / steps + tf.cast(shape(x)[-1] * 2 - 1, "float32")

    values = keras.Input((None, 3))
    model = keras.Model(values, Sizes()(values))
    data = np.arange(30, dtype="float32").reshape(2, 5, 3)
    same_numbers(model.predict(data, verbose=0))


@pytest.mark.parametrize("axis", [-1, 0, None])
def test_l2_normalize(keras, tf, version, record, same_numbers, axis):
    """`K.l2_normalize(x, axis={axis})`, and `keras.ops.normalize(x, axis={axis}, order=2, epsilon=1e-6)` on Keras 3, with gradients, of vectors of 0 and 1e-8, too"""
    x = tf.Variable([[0.0, 0.0], [3.0, 4.0], [1e-8, 0.0]])

    def run():
        with tf.GradientTape() as tape:
            y = keras.backend.l2_normalize(x, axis) if version < (3, 0) else keras.ops.normalize(x, axis=axis, order=2, epsilon=1e-6)
            total = tf.reduce_sum(y * [1.0, 2.0])
        return y, tape.gradient(total, x)

    if (3, 0) <= version < (3, 6):
        record.outcome(TypeError, run)
    else:
        same_numbers(*run())
