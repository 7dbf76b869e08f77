"""The arguments of `add_weight` in layers and metrics."""

import numpy as np
import pytest

DROPPED = ["use_resource", "synchronization", "partitioner", "collections", "experimental_autocast", "caching_device"]


def metric(keras, *args, **kwargs):
    class Total(keras.metrics.Metric):
        def __init__(self):
            super().__init__(name="total")
            self.total = self.add_weight(*args, **kwargs)

        def update_state(self, y_true, y_pred, sample_weight=None):
            pass

        def result(self):
            return self.total

    return Total()


def test_layer_name(keras, major, version, record):
    """`layer.add_weight("w", (3, 2))`"""
    layer = keras.layers.Layer()
    if major == 2:
        assert tuple(layer.add_weight("w", (3, 2)).shape) == (3, 2)
        record("works")
    else:
        with record.error(ValueError, "`name` must be passed as a keyword" if version >= (3, 14) else ""):
            layer.add_weight("w", (3, 2))


def test_layer_name_only(keras, major, record):
    """`layer.add_weight("w", shape=(3, 2))`"""
    layer = keras.layers.Layer()
    if major == 2:
        assert tuple(layer.add_weight("w", shape=(3, 2)).shape) == (3, 2)
        record("works")
    else:
        with record.error((ValueError, TypeError)):
            layer.add_weight("w", shape=(3, 2))


def test_layer_keywords(keras, record):
    """`layer.add_weight(name="w", shape=(3, 2), initializer="ones", trainable=False)`"""
    weight = keras.layers.Layer().add_weight(name="w", shape=(3, 2), initializer="ones", trainable=False)
    assert np.array_equal(np.array(weight), np.ones((3, 2)))
    record("works")


def test_layer_shape(keras, major, record):
    """`layer.add_weight((3, 2), name="w")`"""
    layer = keras.layers.Layer()
    if major == 2:
        with record.error(TypeError):
            layer.add_weight((3, 2), name="w")
    else:
        assert layer.add_weight((3, 2), name="w").shape == (3, 2)
        record("works")


@pytest.mark.parametrize("name", DROPPED)
def test_dropped(keras, major, record, name):
    """`layer.add_weight(..., {name}=None)`"""
    value = {"use_resource": True, "experimental_autocast": False}.get(name)
    layer = keras.layers.Layer()
    if major == 2 and name == "synchronization":
        import tensorflow as tf

        value = tf.VariableSynchronization.AUTO
    if major == 2:
        layer.add_weight(name="w", shape=(2,), **{name: value})
        record("works")
    else:
        with record.error(TypeError, "unexpected keyword argument"):
            layer.add_weight(name="w", shape=(2,), **{name: value})


def test_aggregation(keras, tf, major, version, record):
    """`layer.add_weight(..., aggregation=tf.VariableAggregation.MEAN)`"""
    layer = keras.layers.Layer()
    if major == 2:
        layer.add_weight(name="w", shape=(2,), aggregation=tf.VariableAggregation.MEAN)
        record("works")
    else:
        with record.error((ValueError, TypeError)):
            layer.add_weight(name="w", shape=(2,), aggregation=tf.VariableAggregation.MEAN)


def test_metric_name(keras, major, record):
    """`metric.add_weight("total", initializer="zeros")`"""
    if major == 2:
        metric(keras, "total", initializer="zeros")
        record("works")
    else:
        with record.error((ValueError, TypeError)):
            metric(keras, "total", initializer="zeros")


def test_metric_keyword(keras, record):
    """`metric.add_weight(name="total", initializer="zeros")`"""
    assert np.array(metric(keras, name="total", initializer="zeros").total) == 0
    record("works")


def test_metric_shape(keras, major, record):
    """`metric.add_weight("total", (2,), initializer="zeros")`, and with keywords"""
    assert tuple(metric(keras, name="total", shape=(2,), initializer="zeros").total.shape) == (2,)
    if major == 2:
        metric(keras, "total", (2,), initializer="zeros")
        record("works")
    else:
        with record.error(TypeError, "multiple values"):
            metric(keras, "total", (2,), initializer="zeros")


def test_metric_initializer(keras, major, version, record):
    """`metric.add_weight(name="total")` without an initializer"""
    if major == 2:
        metric(keras, name="total")
        record("random start value")
    elif version >= (3, 15):
        with record.error((ValueError, TypeError)):
            metric(keras, name="total")
    else:
        try:
            metric(keras, name="total")
            record("works")
        except (ValueError, TypeError) as error:
            record(type(error).__name__)


@pytest.mark.parametrize("name", ["aggregation", "synchronization"])
def test_metric_dropped(keras, tf, major, record, name):
    """`metric.add_weight(..., {name}=...)`"""
    value = tf.VariableAggregation.SUM if name == "aggregation" else tf.VariableSynchronization.ON_READ
    if major == 2:
        metric(keras, name="total", initializer="zeros", **{name: value})
        record("works")
    else:
        with record.error(TypeError, "unexpected keyword argument"):
            metric(keras, name="total", initializer="zeros", **{name: value})


def test_fix_is_equal(keras, major, record, handoff):
    """a layer with `add_weight(name=..., shape=...)` gives the numbers that `add_weight("w", (3, 2))` gave on Keras 2"""

    class Old(keras.layers.Layer):
        def build(self, shape):
            self.w = self.add_weight("w", (3, 2), initializer=keras.initializers.GlorotUniform(seed=1))

    class New(keras.layers.Layer):
        def build(self, shape):
            self.w = self.add_weight(name="w", shape=(3, 2), initializer=keras.initializers.GlorotUniform(seed=1))

    new = New()
    new.build((None, 3))
    if major == 2:
        old = Old()
        old.build((None, 3))
        assert np.array_equal(np.array(old.w), np.array(new.w))
        np.save(handoff / "weight.npy", np.array(new.w))
    else:
        assert np.allclose(np.load(handoff / "weight.npy"), np.array(new.w))
    record("equal")


def test_layer_number(keras, major, record):
    """`layer.add_weight(name="w", shape=3, initializer="ones")`"""
    layer = keras.layers.Layer()
    if major == 2:
        assert tuple(layer.add_weight(name="w", shape=3, initializer="ones").shape) == (3,)
        record("the shape (3,)")
    else:
        with record.error(ValueError, "Cannot convert '3' to a shape"):
            layer.add_weight(name="w", shape=3, initializer="ones")


def test_layer_one_size(keras, major, record):
    """`self.add_weight(name="w", shape=input_shape[-1])` in `build`"""

    class Scale(keras.layers.Layer):
        def build(self, input_shape):
            self.scale = self.add_weight(name="w", shape=input_shape[-1], initializer="ones")

        def call(self, x):
            return x * self.scale

    if major == 2:
        assert Scale()(np.ones((2, 3), "float32")).shape == (2, 3)
        record("the shape (3,)")
    else:
        with record.error(ValueError, "to a shape"):
            Scale()(np.ones((2, 3), "float32"))


def test_metric_number(keras, major, record):
    """`metric.add_weight(name="w", shape=3, initializer="zeros")`"""
    if major == 2:
        assert tuple(metric(keras, name="w", shape=3, initializer="zeros").total.shape) == (3,)
        record("the shape (3,)")
    else:
        with record.error(ValueError, "Cannot convert '3' to a shape"):
            metric(keras, name="w", shape=3, initializer="zeros")


def test_layer_unpacked(keras, major, record):
    """`layer.add_weight(*("w", (3,), "float32", "ones"))`"""
    layer = keras.layers.Layer()
    if major == 2:
        assert tuple(layer.add_weight(*("w", (3,), "float32", "ones")).shape) == (3,)
        record("works")
    else:
        with record.error((ValueError, TypeError)):
            layer.add_weight(*("w", (3,), "float32", "ones"))


def test_layer_tuple(keras, record, same_numbers):
    """`layer.add_weight(name="w", shape=(3,))`"""
    same_numbers(np.array(keras.layers.Layer().add_weight(name="w", shape=(3,), initializer="ones")))
    record("works")


def test_alias(keras, tf, major, record):
    """`self.add_variable(name="w", shape=[3])` without an initializer"""

    class Scale(keras.layers.Layer):
        def build(self, input_shape):
            self.scale = self.add_variable(name="w", shape=[3])

        def call(self, x):
            return x * self.scale

    if major == 2:
        Scale()(tf.ones((1, 3)))
        record("works")
    else:
        with record.error(TypeError, "initializer"):
            Scale()(tf.ones((1, 3)))


def test_inherited_size(keras, major, record):
    """`self.add_weight(name="g", shape=self.units, initializer="ones")` in a class derived from Dense"""

    class Gated(keras.layers.Dense):
        def build(self, shape):
            super().build(shape)
            self.g = self.add_weight(name="g", shape=self.units, initializer="ones")

    if major == 2:
        layer = Gated(2)
        layer.build((None, 3))
        assert tuple(layer.g.shape) == (2,)
        record("works")
    else:
        with record.error(ValueError, "Cannot convert"):
            Gated(2).build((None, 3))
