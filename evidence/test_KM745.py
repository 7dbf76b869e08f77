"""What `adapt` of a Normalization layer takes."""

import numpy as np
import pytest

ROWS = [[1.0, 2.0], [3.0, 6.0]]
NO_ARRAYS = (TypeError, UnboundLocalError)


def adapted(keras, data, **options):
    layer = keras.layers.Normalization(**options)
    layer.adapt(data)
    return layer


@pytest.mark.parametrize("what", ["a list of rows", "a list of numbers", "a tuple of rows"])
def test_lists(keras, major, record, what):
    """`Normalization().adapt(...)` with {what}"""
    data = [1.0, 2.0] if "numbers" in what else tuple(ROWS) if "tuple" in what else ROWS
    record.outcome(NO_ARRAYS if major == 3 else None, lambda: adapted(keras, data, axis=None))


@pytest.mark.parametrize("what", ["a DataFrame", "a Series"])
def test_pandas(keras, major, record, what):
    """`Normalization().adapt(...)` with {what} of pandas"""
    pandas = pytest.importorskip("pandas")
    data = pandas.DataFrame(ROWS, columns=["a", "b"])
    record.outcome(NO_ARRAYS if major == 3 else None, lambda: adapted(keras, data if "Frame" in what else data["a"], axis=None))


@pytest.mark.parametrize("what", ["an array", "a tensor", "a data set"])
def test_taken(keras, tf, record, what):
    """`Normalization().adapt(...)` with {what}"""
    array = np.array(ROWS, "float32")
    data = {"an array": array, "a tensor": tf.constant(array), "a data set": tf.data.Dataset.from_tensor_slices(array).batch(2)}
    assert np.allclose(np.ravel(adapted(keras, data[what]).mean), [2.0, 4.0])
    record("the mean of each column")


@pytest.mark.parametrize("name", ["Discretization", "StringLookup", "IntegerLookup", "TextVectorization"])
def test_others(keras, record, name):
    """`{name}().adapt([...])`"""
    data = {"Discretization": [1.0, 2.0, 3.0], "IntegerLookup": [1, 2]}.get(name, ["a b", "c"])
    options = {"num_bins": 2} if name == "Discretization" else {}
    getattr(keras.layers, name)(**options).adapt(data)
    record("works")


def test_fixed(keras, major, record, same_numbers):
    """`adapt(numpy.array(rows))` gives what `adapt(rows)` gave"""
    layer = adapted(keras, ROWS if major == 2 else np.array(ROWS))
    same_numbers(np.asarray(layer(np.array(ROWS, "float32"))))
    record("same numbers")
