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
