"""`TimeDistributed` where the number of steps is not known to the graph."""

import numpy as np
import pytest

X = np.arange(120, dtype="float32").reshape(4, 6, 5) / 120


def traced(tf, layer, shape):
    return tf.function(lambda x: layer(x), input_signature=[tf.TensorSpec(shape)])(X)


@pytest.mark.parametrize("kind", ["Dense(2)", "LayerNormalization()"])
def test_unknown(keras, tf, version, record, kind):
    """`TimeDistributed({kind})` on a batch of 4 samples of 6 steps, in a graph that knows neither number"""
    layer = keras.layers.TimeDistributed(eval(f"keras.layers.{kind}", {"keras": keras}))
    layer(X)
    if (3, 0) <= version < (3, 1):
        with record.error(ValueError):
            traced(tf, layer, (None, None, 5))
        return
    steps = traced(tf, layer, (None, None, 5)).shape[1]
    assert steps == (4 if version >= (3, 14) else 6)
    record(f"{steps} steps")


@pytest.mark.parametrize("shape", [(None, 6, 5), (4, 6, 5)])
def test_known(keras, tf, record, shape):
    """`TimeDistributed(Dense(2))` in a graph that knows {shape}"""
    layer = keras.layers.TimeDistributed(keras.layers.Dense(2))
    assert np.allclose(layer(X), traced(tf, layer, shape), atol=1e-6)
    record("right")


def test_fit(keras, tf, version, record):
    """`fit` with a dataset of sequences of an unknown length"""
    model = keras.Sequential([keras.Input((None, 5)), keras.layers.TimeDistributed(keras.layers.Dense(3, activation="softmax"))])
    model.compile("sgd", "sparse_categorical_crossentropy")
    signature = (tf.TensorSpec((None, None, 5)), tf.TensorSpec((None, None), tf.int32))
    data = tf.data.Dataset.from_generator(lambda: iter([(X, np.zeros((4, 6), "int32"))]), output_signature=signature)
    if version >= (3, 14):
        with record.error(tf.errors.InvalidArgumentError):
            model.fit(data, verbose=0)
    elif (3, 0) <= version < (3, 1):
        with record.error(ValueError):
            model.fit(data, verbose=0)
    else:
        model.fit(data, verbose=0)
        record("works")


def test_dense(keras, tf, handoff, major, record, same_numbers):
    """`Dense(2)` instead of `TimeDistributed(Dense(2))`: the output"""
    dense = keras.layers.Dense(2, kernel_initializer="ones")
    layer = keras.layers.TimeDistributed(dense) if major == 2 else dense
    layer(X)
    same_numbers(np.asarray(traced(tf, layer, (None, None, 5))))
    record("same numbers")
