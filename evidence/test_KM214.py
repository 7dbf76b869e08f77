"""KM214: ops that XLA cannot compile, and `jit_compile`."""

import numpy as np
import pytest

X = np.ones((4, 3), "float32")
Y = np.ones((4, 1), "float32")


def call_of(tf, op):
    def py_function(x):
        result = tf.py_function(lambda a: a * 2, [x], tf.float32)
        result.set_shape(x.shape)
        return result

    def numpy_function(x):
        result = tf.numpy_function(lambda a: a * 2, [x], tf.float32)
        result.set_shape(x.shape)
        return result

    def strings(x):
        return x + tf.cast(tf.strings.length(tf.strings.as_string(x)), "float32")

    def unique(x):
        return x + tf.cast(tf.size(tf.unique(tf.reshape(x, [-1]))[0]), "float32")

    def boolean_mask(x):
        return x + tf.reduce_sum(tf.boolean_mask(x, x > 0))

    return {"py_function": py_function, "numpy_function": numpy_function, "strings": strings, "unique": unique, "boolean_mask": boolean_mask}[op]


def fit(keras, tf, op, **options):
    function = call_of(tf, op)

    class Own(keras.layers.Layer):
        def call(self, inputs):
            return function(inputs)

        def compute_output_shape(self, input_shape):
            return input_shape

    model = keras.Sequential([keras.Input((3,)), Own(), keras.layers.Dense(1)])
    model.compile("sgd", "mse", **options)
    model.fit(X, Y, verbose=0)


@pytest.mark.parametrize("op", ["py_function", "numpy_function", "strings"])
def test_compiled(keras, tf, record, op):
    """`tf.{op}` in a layer, `jit_compile=True` (what Keras 3 chooses by itself on a GPU)"""
    with record.error(Exception):
        fit(keras, tf, op, jit_compile=True)


@pytest.mark.parametrize("op", ["py_function", "numpy_function", "strings"])
def test_not_compiled(keras, tf, record, op):
    """`tf.{op}` in a layer, `jit_compile=False`"""
    fit(keras, tf, op, jit_compile=False)
    record("works")


@pytest.mark.parametrize("op", ["unique", "boolean_mask"])
def test_compilable(keras, tf, record, op):
    """`tf.{op}` in a layer, `jit_compile=True`"""
    fit(keras, tf, op, jit_compile=True)
    record("works")


def test_default(keras, tf, major, record):
    """the default of `jit_compile`"""
    import inspect

    default = inspect.signature(keras.Model.compile).parameters["jit_compile"].default
    assert default == (None if major == 2 else "auto")
    record(repr(default))


def product(tf, y_true, y_pred):
    return tf.py_function(lambda a, b: tf.reduce_sum(a * b), [tf.cast(y_true, "float32"), y_pred], tf.float32)


def test_unknown_shape(keras, tf, major, record):
    """a metric that returns what `tf.py_function` gives, with `jit_compile=False`: its shape is not known"""
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
    model.compile("sgd", "mse", metrics=[lambda y_true, y_pred: product(tf, y_true, y_pred)], jit_compile=False)
    if major == 2:
        model.train_on_batch(X, Y)
        record("works")
    else:
        with record.error(ValueError, "unknown rank"):
            model.train_on_batch(X, Y)


def test_fix(keras, tf, major, known_weights, same_numbers):
    """`compile(...)` on Keras 2, `compile(..., jit_compile=False)` on Keras 3, with a metric that XLA cannot compile"""

    def score(y_true, y_pred):
        return tf.ensure_shape(product(tf, y_true, y_pred), [])

    model = known_weights(keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)]))
    model.compile("sgd", "mse", metrics=[score], **{} if major == 2 else {"jit_compile": False})
    first = model.train_on_batch(X, Y)
    same_numbers(first, model.predict(X, verbose=0))
