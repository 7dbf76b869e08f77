"""The groups and attributes inside weights files."""

import numpy as np
import pytest


def small(keras):
    return keras.Sequential([keras.Input((3,)), keras.layers.Dense(2, name="fc")])


def layout(path):
    import h5py

    with h5py.File(path, "r") as file:
        top = sorted(file.keys())
        return f"groups {top}, layer_names {'yes' if 'layer_names' in file.attrs else 'no'}"


def test_weights(keras, record, tmp_path):
    """Inside `w.weights.h5` that `save_weights` wrote"""
    small(keras).save_weights(str(tmp_path / "w.weights.h5"))
    found = layout(tmp_path / "w.weights.h5")
    assert "layer_names no" in found
    record(found)


def test_old_weights(keras, major, record, tmp_path):
    """Inside `w.h5` that `save_weights` wrote"""
    if major == 2:
        small(keras).save_weights(str(tmp_path / "w.h5"))
        record(layout(tmp_path / "w.h5"))
    else:
        with record.error(ValueError):
            small(keras).save_weights(str(tmp_path / "w.h5"))


def test_model(keras, record, tmp_path):
    """Inside `m.h5` that `model.save` wrote"""
    small(keras).save(str(tmp_path / "m.h5"))
    found = layout(tmp_path / "m.h5")
    assert found == "groups ['model_weights'], layer_names no"
    record(found)


def test_in_model(keras, major, record, tmp_path):
    """`h5py.File("m.h5")["model_weights"]["fc"]["fc"]["kernel:0"]` of what `model.save` wrote"""
    import h5py

    small(keras).save(str(tmp_path / "m.h5"))
    with h5py.File(tmp_path / "m.h5", "r") as file:
        weights = file["model_weights"]
        assert "fc" in list(weights.attrs["layer_names"])
        assert "fc" in weights
        if major == 2:
            record(str(weights["fc"]["fc"]["kernel:0"].shape))
        else:
            with record.error(KeyError):
                weights["fc"]["fc"]["kernel:0"]


def test_attribute(keras, major, record, tmp_path):
    """`h5py.File("w.weights.h5").attrs["layer_names"]`"""
    import h5py

    small(keras).save_weights(str(tmp_path / "w.weights.h5"))
    with h5py.File(tmp_path / "w.weights.h5", "r") as file:
        if major == 2 and "layer_names" in file.attrs:
            record(len(file.attrs["layer_names"]))
        else:
            with record.error(KeyError):
                file.attrs["layer_names"]


def test_editor(keras, version, record, tmp_path):
    """`keras.saving.KerasFileEditor("w.weights.h5")`"""
    small(keras).save_weights(str(tmp_path / "w.weights.h5"))
    if version < (3, 6):
        with record.error(AttributeError):
            keras.saving.KerasFileEditor(str(tmp_path / "w.weights.h5"))
    else:
        keras.saving.KerasFileEditor(str(tmp_path / "w.weights.h5"))
        record("opens it")


@pytest.mark.parametrize("ending", ["weights.h5", "h5"])
def test_through_keras(keras, record, tmp_path, ending):
    """Values read through a model: `load_weights("m.{ending}")`, `get_layer("fc").get_weights()`"""
    model, other = small(keras), small(keras)
    (model.save_weights if ending == "weights.h5" else model.save)(str(tmp_path / f"m.{ending}"))
    other.load_weights(str(tmp_path / f"m.{ending}"))
    np.testing.assert_array_equal(model.get_layer("fc").get_weights()[0], other.get_layer("fc").get_weights()[0])
    record("works")
