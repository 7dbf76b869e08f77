"""Loading weights by the names of the layers."""

import inspect

import numpy as np
import pytest

X = np.linspace(0.0, 1.0, 12, dtype="float32").reshape(4, 3)


def small(keras, name="one", units=2):
    return keras.Sequential([keras.Input((3,)), keras.layers.Dense(units, name=name)])


def test_h5(keras, major, version, record, handoff):
    """`load_weights("w.h5", by_name=True)`, a weights file that Keras 2 wrote"""
    model = small(keras)
    if major == 2:
        model.save_weights(str(handoff / "w.h5"))
        np.save(handoff / "predicted.npy", model.predict(X, verbose=0))
    other = small(keras)
    if (3,) <= version < (3, 8):
        with record.error(ValueError, "Weight count mismatch for top-level weights"):
            other.load_weights(str(handoff / "w.h5"), by_name=True)
        return
    other.load_weights(str(handoff / "w.h5"), by_name=True)
    np.testing.assert_allclose(other.predict(X, verbose=0), np.load(handoff / "predicted.npy"), rtol=1e-6)
    record("loads, same predictions")


@pytest.mark.parametrize("name", ["w.weights.h5", "w.keras"])
def test_new_files(keras, major, record, tmp_path, name):
    """`load_weights("{name}", by_name=True)`"""
    model = small(keras)
    if name == "w.keras":
        model.save(str(tmp_path / name))
    else:
        model.save_weights(str(tmp_path / name))
    if major == 2:
        model.load_weights(str(tmp_path / name), by_name=True)
        record("loads")
    else:
        with record.error(ValueError, "by_name"):
            model.load_weights(str(tmp_path / name), by_name=True)


@pytest.mark.parametrize("name", ["w.weights.h5", "w.h5"])
def test_false(keras, major, record, tmp_path, name):
    """`load_weights("{name}", by_name=False)`"""
    model = small(keras)
    if name == "w.h5":
        model.save(str(tmp_path / name))
    else:
        model.save_weights(str(tmp_path / name))
    expected = ValueError if major == 3 and name == "w.weights.h5" else None
    record.outcome(expected, lambda: model.load_weights(str(tmp_path / name), by_name=False))


def test_second_place(keras, record):
    """The second positional parameter of `load_weights` (before Keras 2.12 it was `by_name`)"""
    second = list(inspect.signature(keras.Model.load_weights).parameters)[2]
    assert second == "skip_mismatch"
    record(second)


def test_positional_true(keras, major, record, tmp_path):
    """`load_weights("m.h5", True)` of a file in which no layer has this name"""
    small(keras, "one").save(str(tmp_path / "m.h5"))
    other = small(keras, "two")
    before = other.get_weights()[0]
    if major == 2:
        with record.error(ValueError, "skip_mismatch"):
            other.load_weights(str(tmp_path / "m.h5"), True)
    else:
        other.load_weights(str(tmp_path / "m.h5"), True)
        assert not np.array_equal(before, other.get_weights()[0])
        record("loads them by position")


def test_no_name_matches(keras, version, record, tmp_path):
    """`load_weights("m.h5", by_name=True)` of a file in which no layer has this name"""
    small(keras, "one").save(str(tmp_path / "m.h5"))
    other = small(keras, "two")
    before = other.get_weights()[0]
    if (3,) <= version < (3, 8):
        with record.error(ValueError, "Weight count mismatch for top-level weights"):
            other.load_weights(str(tmp_path / "m.h5"), by_name=True)
        return
    other.load_weights(str(tmp_path / "m.h5"), by_name=True)
    assert np.array_equal(before, other.get_weights()[0])
    record("loads nothing, silently")


def test_by_hand(keras, record):
    """The same done by hand: `layer.set_weights(source.get_layer(layer.name).get_weights())`"""
    one, other = small(keras), small(keras)
    for layer in other.layers:
        layer.set_weights(one.get_layer(layer.name).get_weights())
    np.testing.assert_array_equal(one.get_weights()[0], other.get_weights()[0])
    record("works")


def test_skip_mismatch(keras, major, record, tmp_path):
    """`load_weights("w.weights.h5", skip_mismatch=True)` into a layer of another size"""
    small(keras).save_weights(str(tmp_path / "w.weights.h5"))
    other = small(keras, units=5)
    before = other.get_weights()[0]
    other.load_weights(str(tmp_path / "w.weights.h5"), skip_mismatch=True)
    assert np.array_equal(before, other.get_weights()[0])
    record("skips it")
