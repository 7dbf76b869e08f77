"""Python lists as data."""

import numpy as np
import pytest

LISTS = ([[1.0], [2.0]], [1.0, 2.0])


def model(keras):
    net = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, kernel_initializer="ones")])
    net.compile(keras.optimizers.SGD(0.0), "mse")
    return net


@pytest.mark.parametrize("method", ["fit", "evaluate", "predict"])
def test_lists(keras, major, record, method):
    """`model.{method}` with lists of numbers"""
    given = LISTS[:1] if method == "predict" else LISTS
    if major == 2:
        getattr(model(keras), method)(*given, verbose=0)
        record("works")
    else:
        with record.error(ValueError, "Unrecognized data type"):
            getattr(model(keras), method)(*given, verbose=0)


def test_mixed(keras, record):
    """`model.fit(<array>, [1.0, 2.0])`"""
    with record.error(ValueError):
        model(keras).fit(np.array(LISTS[0]), LISTS[1], verbose=0)


def test_strings(keras, major, record):
    """`model.predict(["a b"])` with a `TextVectorization`"""
    net = keras.Sequential([keras.layers.TextVectorization(vocabulary=["a"])])
    if major == 2:
        net.predict(["a b"], verbose=0)
        record("works")
    else:
        with record.error(ValueError, "Unrecognized data type"):
            net.predict(["a b"], verbose=0)


@pytest.mark.parametrize("made", ["np.array", "np.array, dtype=object", "tf.constant"])
def test_made_strings(keras, tf, major, record, made):
    """`model.predict` with strings in a `{made}`"""
    net = keras.Sequential([keras.layers.TextVectorization(vocabulary=["a"])])
    data = tf.constant(["a b"]) if made == "tf.constant" else np.array(["a b"], dtype=object if "object" in made else None)
    if major == 3 and made == "np.array":
        with record.error(ValueError, "Invalid dtype"):
            net.predict(data, verbose=0)
    else:
        assert net.predict(data, verbose=0).shape == (1, 2)
        record("works")


def test_arrays(keras, major, record, handoff):
    """`np.array(...)` around them: the loss that the lists gave on Keras 2"""
    new = float(model(keras).evaluate(np.array(LISTS[0]), np.array(LISTS[1]), verbose=0))
    if major == 2:
        assert new == float(model(keras).evaluate(*LISTS, verbose=0))
        (handoff / "loss.txt").write_text(str(new))
    else:
        assert np.isclose(new, float((handoff / "loss.txt").read_text()))
    record("equal")


def test_list_of_arrays(keras, record):
    """a list of arrays, one for each input"""
    inputs = [keras.Input((1,)), keras.Input((1,))]
    net = keras.Model(inputs, keras.layers.Add()(inputs))
    assert net.predict([np.ones((2, 1)), np.ones((2, 1))], verbose=0).shape == (2, 1)
    record("works")


@pytest.mark.parametrize("name", ["BinaryCrossentropy", "MeanSquaredError", "SparseCategoricalCrossentropy"])
def test_list_to_loss(keras, major, record, name):
    """`keras.losses.{name}()` of a list and an array"""
    targets, predictions = ([1, 0] if "Sparse" in name else [[0.0, 1.0], [1.0, 0.0]]), np.array([[0.2, 0.8], [0.6, 0.4]], "float32")
    loss = getattr(keras.losses, name)()
    if major == 2:
        assert float(loss(targets, predictions)) > 0
        record("works")
    else:
        with record.error(ValueError, "Expected an instance of list"):
            loss(targets, predictions)


def test_tensor_to_loss(keras, major, same_numbers):
    """the list as a tensor: what Keras 2 gave for the list"""
    targets, predictions = [[0.0, 1.0], [1.0, 0.0]], np.array([[0.2, 0.8], [0.6, 0.4]], "float32")
    given = targets if major == 2 else keras.ops.convert_to_tensor(targets)
    labels = [1, 0] if major == 2 else keras.ops.convert_to_tensor([1, 0])
    same_numbers(
        float(keras.losses.BinaryCrossentropy()(given, predictions)),
        float(keras.losses.SparseCategoricalCrossentropy()(labels, predictions)),
    )


def test_lists_to_loss(keras, record, major):
    """lists of the same structure, and of another one"""
    assert float(keras.losses.MeanSquaredError()([[1.0], [0.0]], [[0.5], [0.5]])) == 0.25
    loss = keras.losses.SparseCategoricalCrossentropy()
    if major == 2:
        assert float(loss([1, 0], [[0.2, 0.8], [0.6, 0.4]])) > 0
        record("works, works")
    else:
        with record.error(ValueError, "same nested structure"):
            loss([1, 0], [[0.2, 0.8], [0.6, 0.4]])


@pytest.mark.parametrize("made", ["list", "np.array", "np.array, dtype=object", "tf.constant"])
def test_rows_of_strings(keras, tf, major, record, made):
    """`model.predict` with rows of strings (`[["a b"], ["c"]]`) in a `{made}`"""
    layer = keras.layers.TextVectorization(output_sequence_length=2)
    layer.adapt(["a b", "c"])
    model = keras.Sequential([keras.Input((1,), dtype="string"), layer])
    rows = [["a b"], ["c"]]
    data = rows if made == "list" else tf.constant(rows) if made == "tf.constant" else np.array(rows, dtype=object if "object" in made else None)
    record.outcome(ValueError if major == 3 and made != "tf.constant" else None, lambda: model.predict(data, verbose=0))


@pytest.mark.parametrize(
    "given", ["table['text']", "table['text'].astype(object)", "table[['text']]", "numpy.array(table['text'])", "table['text'].to_numpy()"]
)
def test_columns(keras, major, record, given):
    """`model.fit({given}, ...)` with strings, for a model of an Input of strings"""
    pandas = pytest.importorskip("pandas")
    table = pandas.DataFrame({"text": ["a b", "c", "a", "b"]})
    words = keras.layers.TextVectorization()
    words.adapt(["a b", "c"])
    inputs = keras.Input((1,), dtype="string")
    hidden = keras.layers.GlobalAveragePooling1D()(keras.layers.Embedding(9, 2)(words(inputs)))
    net = keras.Model(inputs, keras.layers.Dense(1)(hidden))
    net.compile("sgd", "mse")
    data = {"table['text']": table["text"], "table['text'].astype(object)": table["text"].astype(object), "table[['text']]": table[["text"]]}
    array = np.array(table["text"]) if "array" in given else table["text"].to_numpy()
    error = ValueError if major == 3 and given in data else None
    record.outcome(error, lambda: net.fit(data.get(given, array), np.ones(4), verbose=0))


def test_sparse_function(keras, version, record):
    """`keras.losses.sparse_categorical_crossentropy([1, 0], <array>)`"""
    scores = np.array([[0.1, 0.9], [0.6, 0.4]], "float32")
    record.outcome(AttributeError if version >= (3, 4) else None, lambda: keras.losses.sparse_categorical_crossentropy([1, 0], scores))


def test_sparse_function_array(keras, record):
    """`keras.losses.sparse_categorical_crossentropy(<array>, <array>)`"""
    keras.losses.sparse_categorical_crossentropy(np.array([1, 0]), np.array([[0.1, 0.9], [0.6, 0.4]], "float32"))
    record("works")


def test_own_loss(keras, tf, record):
    """a class of its own derived from `keras.losses.Loss`: a tuple or a list of targets, with a tuple, a list or a tensor of predictions"""

    class Both(keras.losses.Loss):
        def call(self, y_true, y_pred):
            return tf.reduce_mean(y_true[0] - y_pred[0]) + tf.reduce_mean(y_true[1] - y_pred[1])

    ones = tf.ones((4, 3))
    for targets in ((ones, ones), [ones, ones]):
        for predictions in ((ones, ones), [ones, ones], tf.stack([ones, ones])):
            assert float(Both()(targets, predictions)) == 0
    record("works")
