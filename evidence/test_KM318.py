"""Functional models that compute with operators or functions instead of layers, in `.h5` files."""

import numpy as np
import pytest

X = np.linspace(-1.0, 1.0, 12, dtype="float32").reshape(3, 4)

OPERATORS = {
    "h * 2.0": lambda h: h * 2.0,
    "1.0 - h": lambda h: 1.0 - h,
    "h + g": lambda h: h + h,
    "-h": lambda h: -h,
    "h[:, 0:2]": lambda h: h[:, 0:2],
}

OPERATIONS = {
    "keras.ops.mean(h, axis=-1, keepdims=True)": lambda ops, h: ops.mean(h, axis=-1, keepdims=True),
    "keras.ops.reshape(h, (-1, 2, 2))": lambda ops, h: ops.reshape(h, (-1, 2, 2)),
    "keras.ops.relu(h)": lambda ops, h: ops.relu(h),
    "keras.ops.expand_dims(h, -1)": lambda ops, h: ops.expand_dims(h, -1),
}


def functional(keras, compute):
    inputs = keras.Input((4,))
    return keras.Model(inputs, compute(keras.layers.Dense(4)(inputs)))


def outcome(keras, major, record, path, model, refused):
    """Save and load; the same outputs, or how Keras 3 refuses."""
    model.save(path)

    def loaded():
        again = keras.models.load_model(path, compile=False)
        assert np.allclose(again.predict(X, verbose=0), model.predict(X, verbose=0), atol=1e-5)

    record.outcome(refused if major == 3 else None, loaded)


@pytest.mark.parametrize("text", OPERATORS)
def test_operator_h5(keras, major, record, tmp_path, text):
    """`{text}` in a functional model, saved as `.h5` and loaded by the same version"""
    refused = TypeError if text == "h + g" else ValueError
    outcome(keras, major, record, str(tmp_path / "m.h5"), functional(keras, OPERATORS[text]), refused)


@pytest.mark.parametrize("text", OPERATORS)
def test_operator_keras(keras, major, version, record, tmp_path, text):
    """`{text}` in a functional model, saved as `.keras` and loaded by the same version"""
    if "[" in text and version < (3, 1):
        pytest.skip("slices in .keras files are mended in 3.1")
    outcome(keras, major, record, str(tmp_path / "m.keras"), functional(keras, OPERATORS[text]), None)


@pytest.mark.parametrize("text", OPERATIONS)
def test_function_h5(keras, major, record, tmp_path, text):
    """`{text}` in a functional model, saved as `.h5` and loaded by the same version"""
    if major == 2:
        pytest.skip("no keras.ops")
    model = functional(keras, lambda h: OPERATIONS[text](keras.ops, h))
    refused = TypeError if "reshape" in text else ValueError
    outcome(keras, major, record, str(tmp_path / "m.h5"), model, refused)


@pytest.mark.parametrize("text", ["keras.ops.concatenate([h, h], axis=-1)", "keras.ops.softmax(h)"])
def test_like_a_layer(keras, major, record, tmp_path, text):
    """`{text}` in a functional model, saved as `.h5` and loaded by the same version"""
    if major == 2:
        pytest.skip("no keras.ops")

    def compute(h):
        return keras.ops.softmax(h) if "softmax" in text else keras.ops.concatenate([h, h], axis=-1)

    outcome(keras, major, record, str(tmp_path / "m.h5"), functional(keras, compute), None)


def test_layers_h5(keras, major, record, tmp_path):
    """layers in the place of operators, saved as `.h5` and loaded by the same version"""

    def compute(h):
        return keras.layers.Rescaling(2.0, offset=1.0)(keras.layers.add([h, h]))

    outcome(keras, major, record, str(tmp_path / "m.h5"), functional(keras, compute), None)


def test_weights(keras, major, record, tmp_path):
    """`h * 2.0`, weights only: `save_weights("w.weights.h5")`, `load_weights` into the same model"""
    model = functional(keras, OPERATORS["h * 2.0"])
    model.save_weights(str(tmp_path / "w.weights.h5"))
    other = functional(keras, OPERATORS["h * 2.0"])
    record.outcome(None, lambda: other.load_weights(str(tmp_path / "w.weights.h5")))
    assert np.allclose(model.predict(X, verbose=0), other.predict(X, verbose=0), atol=1e-5)


def test_inside_a_layer(keras, major, version, record, tmp_path):
    """an operator inside the `call` of a layer, saved as `.h5` and loaded by the same version"""
    if version[:2] == (3, 0):
        pytest.skip("3.0 ignores custom_objects of .h5 files")

    class Double(keras.layers.Layer):
        def call(self, inputs):
            return inputs * 2.0

    model = functional(keras, Double())
    model.save(str(tmp_path / "m.h5"))
    record.outcome(None, lambda: keras.models.load_model(str(tmp_path / "m.h5"), custom_objects={"Double": Double}, compile=False))
