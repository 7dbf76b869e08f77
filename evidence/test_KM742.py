"""Layers and models without `compute_output_shape`."""

import numpy as np
import pytest


def classes(keras):
    class Block(keras.layers.Layer):
        def call(self, x):
            return x * 2.0

    class Net(keras.Model):
        def __init__(self):
            super().__init__()
            self.dense = keras.layers.Dense(2)

        def call(self, x):
            return self.dense(x)

    class Shaped(Block):
        def compute_output_shape(self, input_shape):
            return input_shape

    class Own(keras.layers.Dense):
        pass

    return {"Block": Block, "Net": Net, "Shaped": Shaped, "Own": lambda: Own(2)}


@pytest.mark.parametrize("name", ["Block", "Net"])
def test_time_distributed(keras, major, record, name):
    """`TimeDistributed({name}())(x)` of a symbolic tensor"""
    inputs = keras.Input((4, 3))
    if major == 2:
        keras.layers.TimeDistributed(classes(keras)[name]())(inputs)
        record("works")
        return
    with record.error(NotImplementedError, "compute_output_shape"):
        keras.layers.TimeDistributed(classes(keras)[name]())(inputs)


def test_in_fit(keras, major, record):
    """`TimeDistributed(Block())` in a subclassed model, in `fit`"""

    class Whole(keras.Model):
        def __init__(self):
            super().__init__()
            self.each = keras.layers.TimeDistributed(classes(keras)["Block"]())
            self.dense = keras.layers.Dense(1)

        def call(self, x):
            return self.dense(self.each(x))

    model = Whole()
    model.compile("sgd", "mse")
    try:
        model.fit(np.ones((2, 4, 3)), np.ones((2, 4, 1)), verbose=0)
        record("works")
        worked = True
    except (NotImplementedError, ValueError) as error:
        worked = False
        with record.error((NotImplementedError, ValueError)):
            raise error
    assert worked or major == 3


@pytest.mark.parametrize("name", ["Shaped", "Own"])
def test_shaped(keras, record, name):
    """`TimeDistributed({name}())(x)`, with the method of its own or of its base"""
    assert keras.layers.TimeDistributed(classes(keras)[name]())(keras.Input((4, 3))).shape[1] == 4
    record("works")


def test_models(keras, record):
    """`TimeDistributed` of a functional model, a `Sequential`, a `Lambda`"""
    inputs = keras.Input((3,))
    block = classes(keras)["Block"]
    for layer in (keras.Model(inputs, block()(inputs)), keras.Sequential([block()]), keras.layers.Lambda(lambda x: x * 2)):
        assert keras.layers.TimeDistributed(layer)(keras.Input((4, 3))).shape[1] == 4
    record("works")


def test_asked(keras, major, record):
    """`Block().compute_output_shape((None, 3))`"""
    if major == 2:
        assert tuple(classes(keras)["Block"]().compute_output_shape((None, 3))) == (None, 3)
        record("(None, 3)")
        return
    with record.error(NotImplementedError):
        classes(keras)["Block"]().compute_output_shape((None, 3))


LAMBDAS = {
    "tf.one_hot(x, 9)": lambda tf: lambda x: tf.one_hot(x, 9),
    "tf.gather(table, x)": lambda tf: lambda x: tf.gather(np.ones((9, 3), "float32"), x),
    "tf.nn.embedding_lookup(table, x)": lambda tf: lambda x: tf.nn.embedding_lookup(np.ones((9, 3), "float32"), x),
}


@pytest.mark.parametrize("name", LAMBDAS)
def test_lambda(keras, tf, major, record, name):
    """`Lambda(lambda x: {name})` of integers"""
    ids = keras.Input((7,), dtype="int32")
    record.outcome(NotImplementedError if major == 3 else None, lambda: keras.layers.Lambda(LAMBDAS[name](tf))(ids))


def test_lambda_take(keras, tf, major, record):
    """`Lambda(lambda x: keras.ops.take(table, x, axis=0))` of integers (`K.gather` of Keras 2)"""
    take = keras.ops.take if major == 3 else lambda table, x, axis: keras.backend.gather(table, x)
    ids = keras.Input((7,), dtype="int32")
    layer = keras.layers.Lambda(lambda x: take(np.ones((9, 3), "float32"), x, axis=0))
    record.outcome(NotImplementedError if major == 3 else None, lambda: layer(ids))


def test_lambda_text(keras, tf, major, record):
    """`Lambda(lambda x: tf.strings.length(x))`"""
    words = keras.Input((1,), dtype="string")
    record.outcome(NotImplementedError if major == 3 else None, lambda: keras.layers.Lambda(lambda x: tf.strings.length(x))(words))


def test_lambda_sequential(keras, tf, record):
    """`Sequential([Lambda(lambda x: tf.one_hot(x, 9)), Dense(3)])` on integers"""
    model = keras.Sequential([keras.layers.Lambda(lambda x: tf.one_hot(x, 9)), keras.layers.Dense(3)])
    assert model.predict(np.ones((2, 7), "int32"), verbose=0).shape == (2, 7, 3)
    record("works")


@pytest.mark.parametrize("options", [{}, {"output_shape": (7, 9)}])
def test_lambda_mended(keras, tf, major, record, same_numbers, options):
    """the Lambda with a cast inside, or with `output_shape=`"""
    function = (lambda x: tf.one_hot(x, 9)) if options or major == 2 else lambda x: tf.one_hot(tf.cast(x, "int32"), 9)
    ids = keras.Input((7,), dtype="int32")
    model = keras.Model(ids, keras.layers.Lambda(function, **options)(ids))
    same_numbers(model.predict(np.arange(14, dtype="int32").reshape(2, 7), verbose=0))
    record("same numbers")


def test_text_for_text(keras, tf, major, record):
    """`Lambda(lambda x: tf.strings.lower(x))`, in Keras 3 with `dtype="string"`: what comes out"""
    words = keras.Input((), dtype="string")
    if major == 3:
        with record.error(NotImplementedError):
            keras.layers.Lambda(lambda x: tf.strings.lower(x))(words)
    typed = {"dtype": "string"} if major == 3 else {}
    model = keras.Model(words, keras.layers.Lambda(lambda x: tf.strings.lower(x), **typed)(words))
    assert model(tf.constant(["AB", "c"])).numpy().tolist() == [b"ab", b"c"]
    if major == 2:
        record("text")
