"""Names and arguments of TensorFlow 1 that TensorFlow 2 does not have."""

import importlib.util
import inspect
from pathlib import Path

import numpy as np
import pytest

PLACE = Path(__file__).resolve().parent.parent / "flake8_keras_migrate" / "tables" / "tensorflow1.py"
SPEC = importlib.util.spec_from_file_location("tensorflow1", PLACE)
TABLE = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(TABLE)
ADVISED = {name for names in TABLE.ADVICE.values() for name in names.split()}
EVERY = {*TABLE.SAME, *TABLE.VALUES, *TABLE.MODULES, *TABLE.CASTS, *TABLE.RENAMED, *TABLE.OLD, *ADVISED, *TABLE.OTHERS.split()}


def follow(root, name):
    for part in name.split("."):
        root = getattr(root, part, None)
    return root


@pytest.mark.parametrize("name", ["log", "to_float", "random_normal", "variable_scope", "logging", "py_func", "mul"])
def test_gone(tf, record, name):
    """`tf.{name}`"""
    with record.error(AttributeError, f"has no attribute '{name}'"):
        getattr(tf, name)


def test_table(tf, record):
    """names of the table that TensorFlow has"""
    assert [name for name in EVERY if follow(tf, name) is not None] == []
    record(0)


def test_same(tf, record):
    """names of `tf.compat.v1` that are another object than their successor"""
    pairs = [(follow(tf.compat.v1, old), follow(tf, new)) for old, new in {**TABLE.SAME, **TABLE.VALUES}.items()]
    assert all(old is not None for old, _ in pairs)
    other = [old for old, new in pairs if getattr(old, "__wrapped__", old) is not getattr(new, "__wrapped__", new) and old != new]
    assert other == []
    record(0)


def test_successors(tf, record):
    """successors that TensorFlow lacks"""
    assert [new for new in (*TABLE.RENAMED.values(), *TABLE.OLD.values()) if follow(tf, new) is None] == []
    kept = {*TABLE.MODULES, *TABLE.CASTS, *TABLE.RENAMED, *TABLE.STILL}
    assert [old for old in kept if follow(tf.compat.v1, old) is None] == []
    record(0)


def test_arguments(tf, record):
    """keywords of TensorFlow 1 that functions of TensorFlow 2 take"""
    for name, text in TABLE.ARGUMENTS.items():
        taken = inspect.signature(follow(tf, name)).parameters
        for old, _, new in (pair.partition(":") for pair in text.split()):
            assert old not in taken and new in taken, (name, old)
    record(0)


@pytest.mark.parametrize(("old", "new"), [("reduction_indices", "axis"), ("keep_dims", "keepdims")])
def test_keyword(tf, record, old, new):
    """`tf.reduce_sum(x, {old}=...)`"""
    value = {"reduction_indices": 1, "keep_dims": True}[old]
    x = tf.constant([[1.0, 2.0], [3.0, 4.0]])
    assert np.allclose(tf.compat.v1.reduce_sum(x, **{old: value}), tf.reduce_sum(x, **{new: value}))
    with record.error(TypeError, old):
        tf.reduce_sum(x, **{old: value})


def test_concat(tf, record):
    """`tf.concat(1, [x, y])`"""
    x = tf.constant([[1.0, 2.0]])
    assert tf.concat([x, x], 1).shape == (1, 4)
    with record.error(Exception):
        tf.concat(1, [x, x])


def test_keep_prob(tf, record):
    """`tf.nn.dropout(x, keep_prob=0.75)`"""
    x = tf.ones((1000,))
    assert 600 < int(tf.math.count_nonzero(tf.nn.dropout(x, rate=1 - 0.75))) < 900
    assert 600 < int(tf.math.count_nonzero(tf.compat.v1.nn.dropout(x, keep_prob=0.75))) < 900
    with record.error(TypeError, "keep_prob"):
        tf.nn.dropout(x, keep_prob=0.75)


def test_casts(tf, record):
    """`tf.compat.v1.to_float(x)` and the like give what `tf.cast` gives"""
    x = np.array([0.0, 1.7, 3.2])
    for old, dtype in TABLE.CASTS.items():
        one, two = follow(tf.compat.v1, old)(x), tf.cast(x, getattr(tf, dtype))
        assert one.dtype == two.dtype and (np.asarray(one) == np.asarray(two)).all()
    record("the same numbers")


def test_still(tf, record):
    """`tf.compat.v1.image.resize_bilinear` and `tf.compat.v1.div` without a session"""
    image = np.ones((1, 4, 4, 1), "float32")
    assert tf.compat.v1.image.resize_bilinear(image, (2, 2)).shape == (1, 2, 2, 1)
    assert tf.compat.v1.extract_image_patches(image, [1, 2, 2, 1], [1, 1, 1, 1], [1, 1, 1, 1], "VALID").shape == (1, 3, 3, 4)
    assert tf.compat.v1.nn.xw_plus_b(np.ones((2, 3), "float32"), np.ones((3, 4), "float32"), np.ones(4, "float32")).shape == (2, 4)
    record(float(tf.compat.v1.div(3.0, 2.0)))


def test_estimator(tf, record, major):
    """`tf.estimator`"""
    if major == 2:
        assert tf.estimator.RunConfig
        record("exists")
    else:
        with record.error(AttributeError, "estimator"):
            tf.estimator.RunConfig


def test_estimator_compat(tf, record, major):
    """`tf.compat.v1.estimator`"""
    if major == 2:
        assert tf.compat.v1.estimator.RunConfig
        record("exists")
    else:
        with record.error(AttributeError, "estimator"):
            tf.compat.v1.estimator.RunConfig


@pytest.mark.parametrize("name", sorted(TABLE.CELLS))
def test_cells(tf, record, major, name):
    """`tf.compat.v1.nn.rnn_cell.{name}`"""
    if major == 2:
        assert getattr(tf.compat.v1.nn.rnn_cell, name)
        record("exists")
    else:
        with record.error(AttributeError, f"`{name}` is not available with Keras 3"):
            getattr(tf.compat.v1.nn.rnn_cell, name)


def test_not_flagged(tf, record):
    """`tf.reduce_mean(x, keepdims=True)`, `tf.math.log`, `tf.compat.v1.log`"""
    x = tf.constant([1.0, 2.0])
    assert tf.reduce_mean(x, keepdims=True).shape == (1,)
    assert np.allclose(tf.math.log(x), tf.compat.v1.log(x))
    record("works")


def test_fix(tf, major, same_numbers):
    """The functions of `tf.compat.v1` on Keras 2, their successors in TensorFlow 2 on Keras 3"""
    old = tf.compat.v1
    x = tf.constant([[0.5, 2.0, 3.0], [4.0, 5.5, 6.0]])
    square = tf.constant([[2.0, 1.0], [1.0, 3.0]])
    if major == 2:
        values = [old.log(x), old.to_int32(x), old.lgamma(x), old.matrix_inverse(square), old.squared_difference(x, 1.0), old.diag(x[0])]
        values += [old.reduce_sum(x, reduction_indices=1, keep_dims=True), old.argmax(x, dimension=1), old.div_no_nan(x, 2.0)]
    else:
        values = [tf.math.log(x), tf.cast(x, tf.int32), tf.math.lgamma(x), tf.linalg.inv(square), tf.math.squared_difference(x, 1.0)]
        values += [tf.linalg.tensor_diag(x[0]), tf.reduce_sum(x, axis=1, keepdims=True), tf.argmax(x, axis=1), tf.math.divide_no_nan(x, 2.0)]
    same_numbers(*(np.asarray(value, "float64") for value in values))
