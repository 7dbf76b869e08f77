"""Names of weights files: what `save_weights` accepts, and which old files can still be read."""

import numpy as np
import pytest

DATA = np.linspace(0.0, 1.0, 12, dtype="float32").reshape(4, 3)


def small(keras):
    return keras.Sequential([keras.Input((3,)), keras.layers.Dense(2, kernel_initializer=keras.initializers.GlorotUniform(seed=7))])


@pytest.mark.parametrize("name", ["w.h5", "w.hdf5", "w", "w.ckpt", "w.tf", "w.keras"])
def test_other_suffixes(keras, major, record, tmp_path, name):
    """`model.save_weights("{name}")`"""
    path = str(tmp_path / name)
    if major == 2:
        small(keras).save_weights(path)
        record("writes it")
    else:
        with record.error(ValueError, "The filename must end in `.weights.h5`"):
            small(keras).save_weights(path)


def test_weights_h5(keras, record, tmp_path):
    """`model.save_weights("w.weights.h5")`"""
    model = small(keras)
    model.save_weights(str(tmp_path / "w.weights.h5"))
    other = small(keras)
    other.load_weights(str(tmp_path / "w.weights.h5"))
    np.testing.assert_array_equal(model.get_weights()[0], other.get_weights()[0])
    record("writes it, and reads it back")


def test_path_object(keras, major, record, tmp_path):
    """`model.save_weights(Path("w.h5"))`"""
    if major == 2:
        small(keras).save_weights(tmp_path / "w.h5")
        record("writes it")
    else:
        with record.error(ValueError, "The filename must end in `.weights.h5`"):
            small(keras).save_weights(tmp_path / "w.h5")


def test_weights_json(keras, record, tmp_path, version):
    """`model.save_weights("w.weights.json", max_shard_size=1)`"""
    if version < (3, 10):
        with record.error(TypeError):
            small(keras).save_weights(str(tmp_path / "w.weights.json"), max_shard_size=1)
    else:
        small(keras).save_weights(str(tmp_path / "w.weights.json"), max_shard_size=1)
        record("writes it, in parts")


def test_upper_case(keras, major, record, tmp_path):
    """`model.save_weights("W.WEIGHTS.H5")`"""
    if major == 2:
        small(keras).save_weights(str(tmp_path / "W.WEIGHTS.H5"))
        record("writes it")
    else:
        with record.error(ValueError, "The filename must end in `.weights.h5`"):
            small(keras).save_weights(str(tmp_path / "W.WEIGHTS.H5"))


@pytest.mark.parametrize("value", ["h5", "tf"])
def test_save_format(keras, major, record, tmp_path, value):
    """`model.save_weights("w.weights.h5", save_format="{value}")`"""
    path = str(tmp_path / "w.weights.h5")
    if major == 2:
        small(keras).save_weights(path, save_format=value)
        record("writes it")
    else:
        with record.error(TypeError, "save_format"):
            small(keras).save_weights(path, save_format=value)


def test_format_by_position(keras, major, record, tmp_path):
    """`model.save_weights("w.weights.h5", True, "h5")`"""
    if major == 2:
        small(keras).save_weights(str(tmp_path / "w.weights.h5"), True, "h5")
        record("writes it")
    else:
        with record.error((TypeError, ValueError)):
            small(keras).save_weights(str(tmp_path / "w.weights.h5"), True, "h5")


def test_old_weights_are_read(keras, major, record, handoff):
    """`model.load_weights("old.h5")`, a weights file that Keras 2 wrote"""
    model = small(keras)
    if major == 2:
        model.save_weights(str(handoff / "old.h5"))
        model.save_weights(str(handoff / "old.weights.h5"))
        np.save(handoff / "predicted.npy", model.predict(DATA, verbose=0))
        record("writes the file")
    else:
        model.set_weights([np.zeros_like(each) for each in model.get_weights()])
        model.load_weights(str(handoff / "old.h5"))
        np.testing.assert_allclose(model.predict(DATA, verbose=0), np.load(handoff / "predicted.npy"), rtol=1e-6)
        record("reads it, same predictions")


def test_renamed_weights_are_read(keras, major, record, handoff):
    """The same model saved by Keras 2 as `old.weights.h5` (the renamed writer and reader)"""
    model = small(keras)
    if major == 2:
        record("writes the file")
    else:
        model.set_weights([np.zeros_like(each) for each in model.get_weights()])
        model.load_weights(str(handoff / "old.weights.h5"))
        np.testing.assert_allclose(model.predict(DATA, verbose=0), np.load(handoff / "predicted.npy"), rtol=1e-6)
        record("reads it, same predictions")


def test_old_file_under_new_name(keras, major, record, handoff):
    """`load_weights("old.weights.h5")` of a Keras 2 `.h5` file that was only renamed on disk"""
    model = small(keras)
    path = handoff / "renamed" / "old.weights.h5"
    if major == 2:
        path.parent.mkdir(exist_ok=True)
        model.save_weights(str(handoff / "plain.h5"))
        path.write_bytes((handoff / "plain.h5").read_bytes())
        record("writes the file")
    else:
        with record.error(ValueError, "objects could not be loaded"):
            model.load_weights(str(path))


def test_by_name_and_new_suffix(keras, major, record, tmp_path):
    """`load_weights("w.weights.h5", by_name=True)`: why a renamed reader must not load by name"""
    model = small(keras)
    model.save_weights(str(tmp_path / "w.weights.h5"))
    if major == 2:
        model.load_weights(str(tmp_path / "w.weights.h5"), by_name=True)
        record("loads")
    else:
        with record.error(ValueError, "by_name"):
            model.load_weights(str(tmp_path / "w.weights.h5"), by_name=True)


def test_whole_model_under_weights_name(keras, major, record, tmp_path):
    """`model.save("m.weights.h5")`, then `load_weights("m.weights.h5")`"""
    model = small(keras)
    model.save(str(tmp_path / "m.weights.h5"))
    record.outcome(KeyError if major == 2 else ValueError, lambda: small(keras).load_weights(str(tmp_path / "m.weights.h5")))


@pytest.mark.parametrize("name", ["new/step", "new/step.weights.h5"])
def test_folder(keras, major, record, tmp_path, name):
    """`model.save_weights("{name}")`, where the folder is not there"""
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
    path = tmp_path / name
    if major == 2 and not name.endswith(".h5"):
        model.save_weights(str(path))
        record("makes the folder")
    elif name.endswith(".h5"):
        with record.error(FileNotFoundError):
            model.save_weights(str(path))
        path.parent.mkdir(exist_ok=True)
        model.save_weights(str(path))
    else:
        with record.error(ValueError):
            model.save_weights(str(path))


def test_reader_of_the_old_name(keras, record, tmp_path):
    """`save_weights("w.weights.h5")` in one program, `load_weights("w.h5")` in another"""
    small(keras).save_weights(str(tmp_path / "w.weights.h5"))
    with record.error(OSError, "No such file"):
        small(keras).load_weights(str(tmp_path / "w.h5"))
