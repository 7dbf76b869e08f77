"""Code that only runs on the TensorFlow backend: `tf.*` in layers, losses and metrics."""

import numpy as np


def run(keras, body):
    class Layer(keras.layers.Layer):
        def call(self, x):
            return body(x)

    model = keras.Sequential([keras.Input((2,)), Layer()])
    return np.array(model.predict(np.array([[1.0, 3.0]], "float32"), verbose=0))


def test_reduce_mean(keras, tf, backend, record):
    """`tf.reduce_mean(x, axis=-1)` in `call`"""
    if backend == "jax":
        with record.error(Exception):
            run(keras, lambda x: tf.reduce_mean(x, axis=-1))
    else:
        value = run(keras, lambda x: tf.reduce_mean(x, axis=-1))
        assert value.tolist() == [2.0]
        record(value)


def test_training(keras, tf, backend, record):
    """a model with `tf.abs(x)` in `call`, behind a layer that is trained: `fit`"""

    class Layer(keras.layers.Layer):
        def call(self, x):
            return tf.abs(x)

        def compute_output_shape(self, input_shape):
            return input_shape

    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(2), Layer(), keras.layers.Dense(1)])
    model.compile("sgd", "mse")
    expected = {"jax": Exception, "torch": RuntimeError}.get(backend)
    record.outcome(expected, lambda: model.fit(np.ones((2, 2), "float32"), np.ones((2, 1), "float32"), verbose=0) and None)


def test_ops(keras, major, record, handoff):
    """`keras.ops.mean(x, axis=-1)` in `call`"""
    if major == 2:
        np.save(handoff / "mean.npy", run(keras, lambda x: x * 0.0 + 2.0)[:, 0])
        record("no keras.ops")
    else:
        value = run(keras, lambda x: keras.ops.mean(x, axis=-1))
        assert np.allclose(value, np.load(handoff / "mean.npy"))
        record(value)


def test_whole_numbers(keras, tf, major, record):
    """the mean of the whole numbers 1 and 2: `tf.reduce_mean`, `keras.ops.mean`"""
    values = [np.array(tf.reduce_mean(tf.constant([1, 2])))]
    if major == 3:
        values.append(np.array(keras.ops.mean(tf.constant([1, 2]))))
    assert [float(one) for one in values] == [1.0, 1.5][: len(values)]
    record(", ".join(str(one) for one in values))
