"""Metrics that keep a tensor from `update_state` for `result`."""

import numpy as np
import pytest

X = np.arange(12, dtype="float32").reshape(4, 3) * 0.01
Y = np.arange(4, dtype="float32").reshape(4, 1)


def last(keras, tf, major):
    class Last(keras.metrics.Metric):
        def __init__(self):
            super().__init__(name="last")
            self.last = self.add_weight(name="last", initializer="zeros") if major == 3 else 0.0

        def update_state(self, y_true, y_pred, sample_weight=None):
            value = tf.reduce_mean(tf.abs(y_true - y_pred))
            if major == 3:
                self.last.assign(value)
            else:
                self.last = value

        def result(self):
            return self.last * 1.0

    return Last()


def pair(keras, tf):
    class Pair(keras.metrics.Metric):
        def __init__(self):
            super().__init__(name="pair")

        def update_state(self, y_true, y_pred, sample_weight=None):
            self.y_true, self.y_pred = y_true, y_pred

        def result(self):
            return tf.reduce_mean(tf.abs(self.y_true - self.y_pred))

    return Pair()


def compiled(keras, metric, **given):
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1, kernel_initializer="ones")])
    model.compile("sgd", "mse", metrics=[metric], **given)
    return model


def kept(keras, tf):
    class Kept(keras.metrics.Metric):
        def __init__(self):
            super().__init__(name="kept")

        def update_state(self, y_true, y_pred, sample_weight=None):
            self.kept = tf.reduce_mean(tf.abs(y_true - y_pred))

        def result(self):
            return self.kept

    return Kept()


@pytest.mark.parametrize("verbose", [1, 2])
def test_printed(keras, tf, major, record, verbose):
    """`self.kept = tf.reduce_mean(error)` in `update_state`, `return self.kept` in `result`: `fit(verbose={verbose})`"""
    model = compiled(keras, kept(keras, tf))
    if major == 2:
        model.fit(X, Y, verbose=verbose)
        record("works")
        return
    with record.error((TypeError, NotImplementedError, ValueError)):
        model.fit(X, Y, verbose=verbose)


@pytest.mark.parametrize("method", ["fit", "evaluate"])
def test_value(keras, tf, major, record, method):
    """the same metric: `float` of what `{method}(verbose=0)` gives for it"""
    model = compiled(keras, kept(keras, tf))
    value = model.fit(X, Y, verbose=0).history["kept"][0] if method == "fit" else model.evaluate(X, Y, verbose=0)[1]
    if major == 2:
        assert float(value) > 0
        record("works")
        return
    with record.error(TypeError, "SymbolicTensor"):
        float(value)


@pytest.mark.parametrize("method", ["fit", "evaluate"])
def test_computed(keras, tf, major, record, method):
    """`self.y_true, self.y_pred` kept by `update_state`, and a function of TensorFlow of them in `result`: `{method}`"""
    model = compiled(keras, pair(keras, tf))
    if major == 2:
        getattr(model, method)(X, Y, verbose=0)
        record("works")
        return
    with record.error(TypeError, "out of scope"):
        getattr(model, method)(X, Y, verbose=0)


def test_eager(keras, tf, record):
    """the same metrics with `compile(run_eagerly=True)`, and called by hand: must not be flagged"""
    for metric in (kept(keras, tf), pair(keras, tf)):
        compiled(keras, metric, run_eagerly=True).fit(X, Y, verbose=0)
        metric.update_state(Y, Y + 1)
        assert float(metric.result()) == 1
    record("works")


def test_weight(keras, tf, major, same_numbers):
    """the tensor in an attribute on Keras 2, in a weight on Keras 3: what `evaluate` gives"""
    same_numbers(compiled(keras, last(keras, tf, major)).evaluate(X, Y, verbose=0))
