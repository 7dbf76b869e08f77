"""`tf.nest` and `keras.tree`."""

import pytest


def test_map(keras, tf, major, record):
    """`map_structure(f, {"a": [1, 2]})`"""
    old = tf.nest.map_structure(lambda x: x + 1, {"a": [1, 2]})
    if major == 3:
        assert keras.tree.map_structure(lambda x: x + 1, {"a": [1, 2]}) == old
    record(str(old))


def test_flatten(keras, tf, major, record):
    """`flatten({"b": 1, "a": [2]})`"""
    old = tf.nest.flatten({"b": 1, "a": [2]})
    if major == 3:
        assert keras.tree.flatten({"b": 1, "a": [2]}) == old
    record(str(old))


def test_pack(keras, tf, major, record):
    """`pack_sequence_as({"a": 0}, [5])`"""
    old = tf.nest.pack_sequence_as({"a": 0}, [5])
    if major == 3:
        assert keras.tree.pack_sequence_as({"a": 0}, [5]) == old
        keras.tree.assert_same_structure([1, (2,)], [3, (4,)])
        assert keras.tree.is_nested([1]) == tf.nest.is_nested([1])
    record(str(old))


def test_fix(tf, keras, version, major, same_numbers):
    """`tf.nest` on Keras 2, `keras.tree` on Keras 3, with lists, tuples and a dict whose keys are not in order"""
    if (3, 0) <= version < (3, 1):
        pytest.skip("no keras.tree")
    home, value = tf.nest if major == 2 else keras.tree, [1, (2, {"b": 3, "a": 4})]
    doubled = home.map_structure(lambda x: 2 * x, value)
    assert list(doubled[1][1]) == ["b", "a"]
    same_numbers(home.flatten(value), home.flatten(doubled))
