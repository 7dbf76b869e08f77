"""KM212: positional arguments of `Loss.__init__` and `Metric.__init__` changed places."""

import numpy as np
import pytest

A, B = np.ones((4, 1), "float32"), np.zeros((4, 1), "float32")


def loss(keras, *arguments, **keywords):
    class Own(keras.losses.Loss):
        def __init__(self):
            super().__init__(*arguments, **keywords)

        def call(self, y_true, y_pred):
            return (y_true - y_pred)[:, 0]

    return Own()


def metric(keras, *arguments, **keywords):
    class Own(keras.metrics.Metric):
        def __init__(self):
            super().__init__(*arguments, **keywords)

        def update_state(self, y_true, y_pred, sample_weight=None):
            pass

        def result(self):
            return 0.0

    return Own()


def test_reduction(keras, major, record):
    """`Loss`: `super().__init__("none")`"""
    own = loss(keras, "none")
    shape = tuple(np.shape(own(A, B)))
    assert shape == ((4,) if major == 2 else ())
    record("reduction none" if major == 2 else 'name "none", reduction mean, no error')


def test_both(keras, major, record):
    """`Loss`: `super().__init__("none", "mine")`"""
    if major == 2:
        assert loss(keras, "none", "mine").name == "mine"
        record("works")
    else:
        with record.error(ValueError, "Invalid value for argument `reduction`"):
            loss(keras, "none", "mine")


def test_keywords(keras, record):
    """`Loss`: `super().__init__(reduction="none", name="mine")`"""
    own = loss(keras, reduction="none", name="mine")
    assert (tuple(np.shape(own(A, B))), own.name) == ((4,), "mine")
    record("works")


def test_name(keras, version, major, record):
    """`Metric`: `super().__init__("mine")`"""
    if major == 2:
        assert metric(keras, "mine").name == "mine"
        record("works")
    elif version < (3, 5):
        assert metric(keras, "mine").name != "mine"
        record("the name is lost, no error")
    else:
        with record.error(ValueError, "DTypePolicy"):
            metric(keras, "mine")


def test_metric_keywords(keras, record):
    """`Metric`: `super().__init__(name="mine", dtype="float32")`"""
    assert metric(keras, name="mine", dtype="float32").name == "mine"
    record("works")


@pytest.mark.parametrize("base", ["Mean", "Sum", "MeanMetricWrapper"])
def test_other_bases(keras, record, base):
    """`{base}`: the order did not change"""

    class Own(getattr(keras.metrics, base)):
        def __init__(self):
            super().__init__(*([lambda a, b: a] if base == "MeanMetricWrapper" else []), "mine", "float32")

    assert Own().name == "mine"
    record("works")


def test_fix(keras, major, same_numbers):
    """`super().__init__("none")` and `("sum", "mine")` on Keras 2, by name on Keras 3"""
    one = loss(keras, "none") if major == 2 else loss(keras, reduction="none")
    two = loss(keras, "sum", "mine") if major == 2 else loss(keras, reduction="sum", name="mine")
    same_numbers(one(A, B), two(A, B))
