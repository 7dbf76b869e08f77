"""A Sequential that starts with Embedding, used before its first call."""

import numpy as np
import pytest


def make(keras, first=()):
    return keras.Sequential([*first, keras.layers.Embedding(10, 4), keras.layers.GlobalAveragePooling1D(), keras.layers.Dense(1)])


def test_built(keras, major, record):
    """`Sequential([Embedding(10, 4), ...]).built`"""
    assert make(keras).built is (major == 2)
    record(str(make(keras).built))


def test_set_weights(keras, major, record):
    """`model.layers[0].set_weights([table])`"""
    model, table = make(keras), np.ones((10, 4))
    if major == 2:
        model.layers[0].set_weights([table])
        record("works")
    else:
        with record.error(ValueError, "expecting 0 weights"):
            model.layers[0].set_weights([table])


def test_load_weights(keras, major, record, tmp_path):
    """`model.load_weights(file)`"""
    path = str(tmp_path / "model.weights.h5")
    make(keras, [keras.Input((None,))]).save_weights(path)
    if major == 2:
        make(keras).load_weights(path)
        record("works")
    else:
        with record.error(ValueError):
            make(keras).load_weights(path)


@pytest.mark.parametrize("name", ["inputs", "output", "output_shape", "count_params", "get_weights"])
def test_members(keras, major, record, name):
    """`model.{name}`"""
    model = make(keras)
    if name == "get_weights":
        assert len(model.get_weights()) == (3 if major == 2 else 0)
        record(f"{len(model.get_weights())} arrays")
    elif major == 2:
        assert getattr(model, name) is not None
        record("works")
    elif name in ("inputs", "output", "output_shape"):
        with record.error((AttributeError, ValueError)):
            _ = getattr(model, name)
    else:
        with record.error(ValueError):
            model.count_params()


@pytest.mark.parametrize("name", ["set_weights", "output_shape"])
def test_length(keras, major, record, name):
    """`{name}` of a model that starts with `Embedding(10, 4, input_length=3)`"""
    model = keras.Sequential([keras.layers.Embedding(10, 4, input_length=3), keras.layers.Flatten(), keras.layers.Dense(1)])

    def use():
        return model.output_shape if name == "output_shape" else model.layers[0].set_weights([np.ones((10, 4))])

    if major == 2:
        use()
        record("works")
    else:
        with record.error((AttributeError, ValueError)):
            use()


def test_plot(keras, major, record, tmp_path):
    """`plot_model(model)`"""
    if major == 2:
        assert make(keras).built
        record("the model is built")
    else:
        with record.error(ValueError, "not yet been built"):
            keras.utils.plot_model(make(keras), str(tmp_path / "model.png"))


def test_input_first(keras, record, handoff):
    """`keras.Input((None,))` first: built at once, the outputs are those of Keras 2"""
    model = make(keras, [keras.Input((None,))])
    assert model.built
    model.set_weights([np.full(w.shape, 0.5) for w in model.get_weights()])
    found = np.asarray(model(np.array([[1, 2, 3]])))
    place = handoff / "outputs.npy"
    if keras.__version__.startswith("2"):
        old = make(keras)
        old.set_weights(model.get_weights())
        np.save(place, np.asarray(old(np.array([[1, 2, 3]]))))
    assert np.allclose(found, np.load(place))
    record("equal")


def test_other_first_layer(keras, record):
    """`Sequential([Dense(3), ...]).built`: unbuilt in both"""
    model = keras.Sequential([keras.layers.Dense(3)])
    assert not model.built
    record("False")


def test_after_fit(keras, record):
    """`model.layers[0].get_weights()` after `fit`"""
    model = make(keras)
    model.compile("sgd", "mse")
    model.fit(np.ones((2, 3)), np.ones((2, 1)), verbose=0)
    assert model.layers[0].get_weights()[0].shape == (10, 4)
    record("(10, 4)")
