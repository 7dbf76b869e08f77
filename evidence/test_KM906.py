"""`tf.nest` and `keras.tree`."""

import collections

import pytest


@pytest.fixture
def tree(keras, version):
    """`keras.tree`, which is there from Keras 3.1 on."""
    if (3, 0) <= version < (3, 1):
        with pytest.raises(AttributeError):
            keras.tree
        pytest.skip("no keras.tree")
    return keras.tree if version[0] == 3 else None


def test_home(keras, version, record):
    """`keras.tree`"""
    assert hasattr(keras, "tree") == (version >= (3, 1))
    record("is there" if hasattr(keras, "tree") else "AttributeError")


def test_map(tree, tf, major, record):
    """`map_structure(f, {"a": [1, 2]})`"""
    old = tf.nest.map_structure(lambda x: x + 1, {"a": [1, 2]})
    if major == 3:
        assert tree.map_structure(lambda x: x + 1, {"a": [1, 2]}) == old
    record(str(old))


def test_flatten(tree, tf, major, record):
    """`flatten({"b": 1, "a": [2]})`"""
    old = tf.nest.flatten({"b": 1, "a": [2]})
    if major == 3:
        assert tree.flatten({"b": 1, "a": [2]}) == old
    record(str(old))


def test_pack(tree, tf, major, record):
    """`pack_sequence_as({"a": 0}, [5])`"""
    old = tf.nest.pack_sequence_as({"a": 0}, [5])
    if major == 3:
        assert tree.pack_sequence_as({"a": 0}, [5]) == old
        tree.assert_same_structure([1, (2,)], [3, (4,)])
        assert tree.is_nested([1]) == tf.nest.is_nested([1])
    record(str(old))


def test_fix(tree, tf, major, same_numbers):
    """`tf.nest` on Keras 2, `keras.tree` on Keras 3, with lists, tuples and a dict whose keys are not in order"""
    home, value = tf.nest if major == 2 else tree, [1, (2, {"b": 3, "a": 4})]
    doubled = home.map_structure(lambda x: 2 * x, value)
    assert list(doubled[1][1]) == ["b", "a"]
    same_numbers(home.flatten(value), home.flatten(doubled))


def test_ordered(tree, tf, major, record):
    """`flatten(OrderedDict(b=1, a=2))`"""
    value = collections.OrderedDict(b=1, a=2)
    assert tf.nest.flatten(value) == [2, 1]
    if major == 3:
        assert tree.flatten(value) == [1, 2]
    record("[2, 1]" if major == 2 else "[1, 2]; by tf.nest [2, 1]")
