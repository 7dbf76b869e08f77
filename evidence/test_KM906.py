"""`tf.nest` and `keras.tree`."""


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
