"""The ports of a Sequential."""

import numpy as np
import pytest


def model(keras):
    return keras.Sequential([keras.Input((3,)), keras.layers.Dense(2, kernel_initializer="ones"), keras.layers.Dense(1, kernel_initializer="ones")])


def refusal(version):
    return AttributeError if version >= (3, 6) else ValueError


@pytest.mark.parametrize("name", ["input", "output"])
def test_port(keras, major, version, record, name):
    """`model.{name}` of a Sequential that was never called"""
    if major == 2:
        getattr(model(keras), name)
        record("works")
    else:
        with record.error(refusal(version), "has never been called"):
            getattr(model(keras), name)


def test_trained(keras, major, version, record):
    """`model.input` after `fit`"""
    net = model(keras)
    net.compile("sgd", "mse")
    net.fit(np.ones((2, 3)), np.ones((2, 1)), verbose=0)
    if major == 2:
        assert net.input is not None
        record("works")
    else:
        with record.error(refusal(version), "has never been called"):
            _ = net.input


def test_called(keras, record):
    """`model.input` after `model(tensor)`"""
    net = model(keras)
    net(keras.Input((3,)))
    assert net.input is not None
    record("works")


def test_stacked(keras, major, version, record):
    """`model.input` after another Sequential was made of it"""
    net = model(keras)
    keras.Sequential([net, keras.layers.Dense(1)])
    if major == 3 and version < (3, 5):
        with record.error(ValueError, "has never been called"):
            _ = net.input
        return
    assert net.input is not None
    record("works")


def test_functional(keras, record):
    """`model.input`, `layer.input`, `layer.output` of a functional model and its layers"""
    inputs = keras.Input((3,))
    net = keras.Model(inputs, keras.layers.Dense(1)(inputs))
    assert None not in (net.input, net.output, net.layers[1].input, net.layers[1].output)
    record("works")


def test_fix(keras, major, record, handoff):
    """`Model(model.inputs[0], model.layers[0].output)`: the numbers of `Model(model.input, ...)` on Keras 2"""
    net = model(keras)
    x = np.arange(6.0).reshape(2, 3)
    new = keras.Model(net.inputs[0], [net.layers[0].output, net.outputs[0]]).predict(x, verbose=0)
    if major == 2:
        old = keras.Model(net.input, [net.layers[0].output, net.output]).predict(x, verbose=0)
        np.savez(handoff / "ports.npz", *old)
    saved = np.load(handoff / "ports.npz")
    assert all(np.allclose(new[index], saved[f"arr_{index}"]) for index in (0, 1))
    record("equal")


@pytest.mark.parametrize("name", ["net.keras", "net.h5"])
def test_loaded(keras, major, version, record, tmp_path, name):
    """`load_model("{name}").input` of a Sequential"""
    model(keras).save(tmp_path / name)
    loaded = keras.models.load_model(tmp_path / name)
    record.outcome(refusal(version) if major == 3 else None, lambda: loaded.input)
    assert loaded.inputs[0] is not None
