"""Names and formats of whole-model files: what `model.save` accepts."""

import numpy as np
import pytest

DATA = np.linspace(0.0, 1.0, 12, dtype="float32").reshape(4, 3)


def small(keras):
    return keras.Sequential([keras.Input((3,)), keras.layers.Dense(2)])


@pytest.mark.parametrize("name", ["folder", "m.pb", "m.ckpt", "m.tf", "m.model", "m.h5py", "m.KERAS", "v1.0"])
def test_other_suffixes(keras, major, record, tmp_path, name):
    """`model.save("{name}")`"""
    path = str(tmp_path / name)
    if major == 2:
        small(keras).save(path)
        record("writes a SavedModel" if (tmp_path / name).is_dir() else "writes a file")
    else:
        with record.error(ValueError, "Invalid filepath extension for saving"):
            small(keras).save(path)


@pytest.mark.parametrize("name", ["m.keras", "m.h5", "m.hdf5"])
def test_good_suffixes(keras, record, tmp_path, name):
    """`model.save("{name}")`"""
    small(keras).save(str(tmp_path / name))
    record("writes it")


def test_path_object(keras, major, record, tmp_path):
    """`model.save(Path("folder"))`"""
    if major == 2:
        small(keras).save(tmp_path / "folder")
        record("writes a SavedModel")
    else:
        with record.error(ValueError, "Invalid filepath extension for saving"):
            small(keras).save(tmp_path / "folder")


def test_save_model_function(keras, major, record, tmp_path):
    """`keras.models.save_model(model, "folder")`"""
    if major == 2:
        keras.models.save_model(small(keras), str(tmp_path / "folder"))
        record("writes a SavedModel")
    else:
        with record.error(ValueError, "Invalid filepath extension for saving"):
            keras.models.save_model(small(keras), str(tmp_path / "folder"))


def test_tf_keras_save_model_function(tf, major, record, tmp_path):
    """`tf.keras.models.save_model(model, "folder")`"""
    model = tf.keras.Sequential([tf.keras.Input((3,)), tf.keras.layers.Dense(2)])
    if major == 2:
        tf.keras.models.save_model(model, str(tmp_path / "folder"))
        record("writes a SavedModel")
    else:
        with record.error(ValueError, "Invalid filepath extension for saving"):
            tf.keras.models.save_model(model, str(tmp_path / "folder"))


@pytest.mark.parametrize(("name", "value"), [("m.h5", "h5"), ("m.keras", "keras")])
def test_matching_format(keras, major, record, tmp_path, name, value):
    """`model.save("{name}", save_format="{value}")`"""
    if major == 2:
        small(keras).save(str(tmp_path / name), save_format=value)
        record("writes it")
    else:
        with record.warns("The `save_format` argument is deprecated in Keras 3"):
            small(keras).save(str(tmp_path / name), save_format=value)


OTHER = [("folder", "tf"), ("m.keras", "tf"), ("m.h5", "tf"), ("folder", "h5"), ("m", "keras"), ("m.h5", "keras")]


@pytest.mark.parametrize(("name", "value"), OTHER)
def test_other_format(keras, major, record, tmp_path, name, value):
    """`model.save("{name}", save_format="{value}")`"""
    fails = value == "keras" if major == 2 else "." not in name
    record.outcome(ValueError if fails else None, lambda: small(keras).save(str(tmp_path / name), save_format=value))
    if not fails:
        record("writes a SavedModel" if (tmp_path / name).is_dir() else "writes a file")


@pytest.mark.parametrize("argument", ["signatures", "save_traces", "options"])
@pytest.mark.parametrize("name", ["m.keras", "m.h5"])
def test_removed_arguments(keras, major, record, tmp_path, name, argument):
    """`model.save("{name}", {argument}=...)`"""
    value = {"signatures": None, "save_traces": True, "options": None}[argument]
    expected = None if major == 2 and name == "m.h5" else ValueError
    record.outcome(expected, lambda: small(keras).save(str(tmp_path / name), **{argument: value}))


def test_overwrite_by_position(keras, record, tmp_path):
    """`model.save("m.keras", True)`"""
    small(keras).save(str(tmp_path / "m.keras"), True)
    record("writes it")


def test_include_optimizer_by_position(keras, version, record, tmp_path):
    """`model.save("m.h5", True, False)`: the third place was `include_optimizer`"""
    expected = TypeError if (3, 0) <= version < (3, 3) else None
    record.outcome(expected, lambda: small(keras).save(str(tmp_path / "m.h5"), True, False))


def test_include_optimizer(keras, record, tmp_path):
    """`model.save("m.h5", include_optimizer=False)`"""
    small(keras).save(str(tmp_path / "m.h5"), include_optimizer=False)
    record("writes it")


def test_replacement_reads_back(keras, record, tmp_path):
    """`model.save("m.keras")`, then `load_model("m.keras")`"""
    model = small(keras)
    model.save(str(tmp_path / "m.keras"))
    other = keras.models.load_model(str(tmp_path / "m.keras"))
    np.testing.assert_array_equal(model.predict(DATA, verbose=0), other.predict(DATA, verbose=0))
    record("same predictions")


def test_export(keras, tf, record, tmp_path):
    """`model.export("folder")`, then `tf.saved_model.load("folder")`"""
    model = small(keras)
    model.export(str(tmp_path / "folder"))
    served = tf.saved_model.load(str(tmp_path / "folder"))
    np.testing.assert_allclose(served.serve(DATA), model.predict(DATA, verbose=0), rtol=1e-5)
    record("writes a SavedModel, same predictions")


def test_saved_model_save(keras, tf, record, tmp_path):
    """`tf.saved_model.save(model, "folder")`"""
    tf.saved_model.save(small(keras), str(tmp_path / "folder"))
    record("writes a SavedModel")


@pytest.mark.parametrize("name", ["new/model", "new/model.keras"])
def test_folder(keras, major, record, tmp_path, name):
    """`model.save("{name}")`, where the folder is not there"""
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
    path = tmp_path / name
    if major == 2 and not name.endswith(".keras"):
        model.save(str(path))
        record("makes the folder")
    elif name.endswith(".keras"):
        with record.error(FileNotFoundError):
            model.save(str(path))
        path.parent.mkdir(exist_ok=True)
        model.save(str(path))
    else:
        with record.error(ValueError):
            model.save(str(path))


def test_saved_model_called(keras, tf, major, record, tmp_path):
    """`tf.saved_model.load(folder)(x)` of a model that `tf.saved_model.save` wrote"""
    tf.saved_model.save(small(keras), str(tmp_path / "saved"))
    loaded = tf.saved_model.load(str(tmp_path / "saved"))
    outputs = loaded.signatures["serving_default"].structured_outputs
    if major == 2:
        assert callable(loaded)
        assert "output_0" not in outputs
        record("works")
        return
    assert list(outputs) == ["output_0"]
    with record.error(TypeError):
        loaded(tf.ones((1, 3)))


def test_open_file(keras, major, record, tmp_path):
    """`model.save(h5py.File("m.h5", "w"))`"""
    h5py = pytest.importorskip("h5py")
    with h5py.File(tmp_path / "m.h5", "w") as file:
        if major == 2:
            small(keras).save(file)
            assert file.attrs["keras_version"]
            record("saves")
        else:
            with record.error(ValueError, "Invalid filepath extension"):
                small(keras).save(file)


def test_folder_that_is_there(keras, major, record, tmp_path):
    """`os.makedirs(path)`, then `model.save(path)`"""
    folder = tmp_path / "folder"
    folder.mkdir()
    model = small(keras)
    if major == 2:
        model.save(str(folder))
        assert (folder / "saved_model.pb").exists()
        record("saves a SavedModel in it")
    else:
        with record.error(ValueError, "Invalid filepath extension"):
            model.save(str(folder))
