"""Loading SavedModel folders and TensorFlow's own formats as Keras models."""

import numpy as np
import pytest

DATA = np.linspace(0.0, 1.0, 12, dtype="float32").reshape(4, 3)


def small(keras):
    return keras.Sequential([keras.Input((3,)), keras.layers.Dense(2)])


def test_folder(keras, major, record, handoff):
    """`load_model("folder")`, a SavedModel that Keras 2 wrote"""
    if major == 2:
        model = small(keras)
        model.save(str(handoff / "folder"))
        np.save(handoff / "predicted.npy", model.predict(DATA, verbose=0))
        keras.models.load_model(str(handoff / "folder"))
        record("loads")
    else:
        with record.error(ValueError, "File format not supported"):
            keras.models.load_model(str(handoff / "folder"))


@pytest.mark.parametrize("name", ["folder", "m.pb", "m.ckpt", "m.model"])
def test_missing(keras, major, record, tmp_path, name):
    """`load_model("{name}")`, no such file"""
    kind = (OSError, ValueError, ImportError)
    with record.error(kind):
        keras.models.load_model(str(tmp_path / name))


def test_file_without_extension(keras, major, record, tmp_path):
    """`load_model("m")`, a `.h5` file without an ending"""
    small(keras).save(str(tmp_path / "m.h5"))
    (tmp_path / "m.h5").rename(tmp_path / "m")
    if major == 2:
        keras.models.load_model(str(tmp_path / "m"))
        record("loads")
    else:
        with record.error(ValueError, "File format not supported"):
            keras.models.load_model(str(tmp_path / "m"))


def test_keras_folder(keras, record, tmp_path):
    """`load_model("m.keras")` of a file saved by the same version"""
    small(keras).save(str(tmp_path / "m.keras"))
    keras.models.load_model(str(tmp_path / "m.keras"))
    record("loads")


def test_tfsm_layer(keras, tf, major, record, handoff):
    """`keras.layers.TFSMLayer("folder", call_endpoint="serving_default")`"""
    if major == 2:
        with record.error(AttributeError, "TFSMLayer"):
            keras.layers.TFSMLayer(str(handoff / "folder"), call_endpoint="serving_default")
    else:
        layer = keras.layers.TFSMLayer(str(handoff / "folder"), call_endpoint="serving_default")
        answer = layer(tf.constant(DATA))
        assert isinstance(answer, dict)
        np.testing.assert_allclose(next(iter(answer.values())), np.load(handoff / "predicted.npy"), rtol=1e-5)
        record("a layer that answers a dict, same predictions")


def test_saved_model_load(keras, tf, record, handoff, major):
    """`tf.saved_model.load("folder")`"""
    loaded = tf.saved_model.load(str(handoff / "folder"))
    answer = loaded.signatures["serving_default"](tf.constant(DATA))
    np.testing.assert_allclose(next(iter(answer.values())), np.load(handoff / "predicted.npy"), rtol=1e-5)
    record("works, same predictions")


def test_compile_false(keras, major, record, handoff):
    """`load_model("folder", compile=False)`"""
    if major == 2:
        keras.models.load_model(str(handoff / "folder"), compile=False)
        record("loads")
    else:
        with record.error(ValueError, "File format not supported"):
            keras.models.load_model(str(handoff / "folder"), compile=False)


def test_save_then_load_in_one_script(keras, major, record, tmp_path):
    """`model.save("m.keras")` and `load_model("m.keras")` instead of the folder"""
    model = small(keras)
    model.save(str(tmp_path / "m.keras"))
    other = keras.models.load_model(str(tmp_path / "m.keras"))
    np.testing.assert_array_equal(model.predict(DATA, verbose=0), other.predict(DATA, verbose=0))
    record("same predictions")


def test_open_file(keras, major, record, tmp_path):
    """`load_model(h5py.File("m.h5"))`"""
    h5py = pytest.importorskip("h5py")
    small(keras).save(str(tmp_path / "m.h5"))
    with h5py.File(tmp_path / "m.h5", "r") as file:
        if major == 2:
            assert keras.models.load_model(file, compile=False).count_params() == 8
            record("loads")
        else:
            with record.error(TypeError, "path should be string"):
                keras.models.load_model(file, compile=False)
    assert keras.models.load_model(str(tmp_path / "m.h5"), compile=False).count_params() == 8
