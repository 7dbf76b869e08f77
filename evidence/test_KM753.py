"""Layers whose ``call`` gives something of another shape than the layer of Keras that they derive from."""

import numpy as np
import pytest

X = np.arange(12, dtype="float32").reshape(4, 3)
IDS = np.array([[1, 2, 3]])


def two_of_dense(keras, traced):
    class Two(keras.layers.Dense):
        if traced:
            compute_output_spec = keras.Operation.compute_output_spec

        def call(self, inputs):
            return super().call(inputs), inputs

    return Two(2, kernel_initializer="ones"), keras.Input((3,)), X, [(None, 2), (None, 3)], (None, 2)


def two_of_embedding(keras, traced):
    class Tied(keras.layers.Embedding):
        if traced:
            compute_output_spec = keras.Operation.compute_output_spec

        def call(self, inputs):
            return super().call(inputs), self.embeddings + 0.0

    return Tied(9, 4, embeddings_initializer="ones"), keras.Input((3,), dtype="int32"), IDS, [(None, 3, 4), (9, 4)], (None, 3, 4)


def summed(keras, traced):
    class Score(keras.layers.Dense):
        if traced:
            compute_output_spec = keras.Operation.compute_output_spec

        def call(self, inputs):
            outputs = super().call(inputs)
            return (keras.ops if hasattr(keras, "ops") else keras.backend).sum(outputs, axis=-1)

    return Score(2, kernel_initializer="ones"), keras.Input((3,)), X, [(None,)], (None, 2)


def first_of_conv(keras, traced):
    class First(keras.layers.Conv1D):
        if traced:
            compute_output_spec = keras.Operation.compute_output_spec

        def call(self, inputs):
            return super().call(inputs)[:, :, 0]

    return First(2, 2, kernel_initializer="ones"), keras.Input((4, 3)), X[None], [(None, 3)], (None, 3, 2)


def column_of_dropout(keras, traced):
    class Column(keras.layers.Dropout):
        if traced:
            compute_output_spec = keras.Operation.compute_output_spec

        def call(self, inputs):
            return super().call(inputs)[:, None, 0]

    return Column(0.5), keras.Input((3,)), X, [(None, 1)], (None, 3)


FORMS = {
    "`Dense` that returns two tensors": two_of_dense,
    "`Embedding` that returns its table, too": two_of_embedding,
    "`Dense`, summed": summed,
    "`Conv1D`, the first filter": first_of_conv,
    "`Dropout`, a column": column_of_dropout,
}


def shapes(outputs):
    return [tuple(each.shape) for each in (outputs if isinstance(outputs, (list, tuple)) else [outputs])]


@pytest.mark.parametrize("form", FORMS)
def test_symbolic(keras, major, record, form):
    """{form}: the shape of what comes out of an Input"""
    layer, inputs, _, right, above = FORMS[form](keras, traced=False)
    found = shapes(layer(inputs))
    assert found == (right if major == 2 else [above])
    record(", ".join(map(str, found)))


@pytest.mark.parametrize("form", FORMS)
def test_traced(keras, major, record, same_numbers, form):
    """{form}, with `compute_output_spec` of `keras.Operation`: a functional model"""
    layer, inputs, data, right, _ = FORMS[form](keras, traced=major == 3)
    outputs = layer(inputs)
    assert shapes(outputs) == right
    made = keras.Model(inputs, outputs)(data)
    same_numbers(np.concatenate([np.ravel(each) for each in (made if isinstance(made, (list, tuple)) else [made])]))
    record("same numbers")


def shaped(keras, base, *args):
    class Two(base):
        def compute_output_shape(self, input_shape):
            return [super().compute_output_shape(input_shape)] * 2

        def call(self, inputs):
            return [super().call(inputs)] * 2

    return Two(*args)


def test_shaped(keras, record):
    """a subclass of `Dense` that returns two tensors and says so in `compute_output_shape`"""
    assert len(shaped(keras, keras.layers.Dense, 2)(keras.Input((3,)))) == 2
    record("works")


def test_shaped_embedding(keras, version, record):
    """a subclass of `Embedding` that returns two tensors and says so in `compute_output_shape`"""
    layer, inputs = shaped(keras, keras.layers.Embedding, 9, 4), keras.Input((3,), dtype="int32")
    if version < (3, 12):
        assert len(layer(inputs)) == 2
        record("works")
    else:
        with record.error(ValueError):
            layer(inputs)


@pytest.mark.parametrize(("name", "args"), [("Flatten", ()), ("Permute", ((2, 1),))])
def test_shaped_others(keras, major, record, name, args):
    """a subclass of `{name}` that returns two tensors and says so in `compute_output_shape`"""
    layer, inputs = shaped(keras, getattr(keras.layers, name), *args), keras.Input((4, 3))
    if major == 2:
        assert len(layer(inputs)) == 2
        record("works")
    else:
        with record.error(ValueError):
            layer(inputs)


@pytest.mark.parametrize("name", ["Add", "Average", "Concatenate", "Maximum", "Minimum", "Multiply", "Subtract"])
def test_shaped_merging(keras, major, record, name):
    """a subclass of `{name}` that returns two tensors and says so in `compute_output_shape`"""
    layer, inputs = shaped(keras, getattr(keras.layers, name)), [keras.Input((3,)), keras.Input((3,))]
    if major == 2:
        assert len(layer(inputs)) == 2
        record("works")
    else:
        with record.error(ValueError):
            layer(inputs)


def of_pair(keras, name, *args):
    class Pair(getattr(keras.layers, name)):
        def build(self, input_shape):
            self.built = True

        def call(self, inputs):
            first, second = inputs
            return [first + 1.0, second]

    return Pair(*args)([keras.Input((4,)), keras.Input((4, 5))])


@pytest.mark.parametrize(
    ("name", "args"),
    [
        ("Activation", ("relu",)),
        ("BatchNormalization", ()),
        ("Dropout", (0.1,)),
        ("GaussianNoise", (0.1,)),
        ("LayerNormalization", ()),
        ("ReLU", ()),
        ("Rescaling", (2.0,)),
        ("Softmax", ()),
    ],
)
def test_pair(keras, record, name, args):
    """a subclass of `{name}` that takes a list of two tensors and returns two"""
    assert shapes(of_pair(keras, name, *args)) == [(None, 4), (None, 4, 5)]
    record("two tensors of the right shapes")


@pytest.mark.parametrize(("name", "args"), [("Dense", (4,)), ("Conv1D", (3, 2)), ("Flatten", ())])
def test_pair_refused(keras, record, name, args):
    """a subclass of `{name}` that takes a list of two tensors and returns two"""
    with record.error(ValueError):
        of_pair(keras, name, *args)


def test_pair_embedding(keras, major, record):
    """a subclass of `Embedding` that takes a list of two tensors and returns two"""
    if major == 2:
        assert shapes(of_pair(keras, "Embedding", 9, 4)) == [(None, 4), (None, 4, 5)]
        record("two tensors of the right shapes")
    else:
        with record.error((AttributeError, ValueError)):
            of_pair(keras, "Embedding", 9, 4)


def test_pair_traced(keras, major, record):
    """a subclass of `Embedding` that takes a list of two tensors and returns two, with `compute_output_spec` of `keras.Operation`"""

    class Pair(keras.layers.Embedding):
        if major == 3:
            compute_output_spec = keras.Operation.compute_output_spec

        def call(self, inputs):
            first, second = inputs
            return super().call(first), second

    assert shapes(Pair(9, 4)([keras.Input((3,), dtype="int32"), keras.Input((2,))])) == [(None, 3, 4), (None, 2)]
    record("two tensors of the right shapes")


def test_pair_merged(keras, major, record):
    """a subclass of `Concatenate` that takes a list of two tensors and returns two"""
    found = shapes(of_pair(keras, "Concatenate"))
    assert found == ([(None, 4), (None, 4, 5)] if major == 2 else [(None, 9)])
    record(", ".join(map(str, found)))


def test_data(keras, record):
    """`Dense` that returns two tensors, called on data"""
    layer, _, data, _, _ = two_of_dense(keras, traced=False)
    assert len(layer(data)) == 2
    record("two tensors")
