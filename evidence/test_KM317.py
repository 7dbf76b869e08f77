"""Activations that are functions of TensorFlow, in models that are saved and loaded."""

import numpy as np
import pytest

HOW = ["saved as .keras and loaded", "saved as .h5 and loaded", "clone_model", "to_json, model_from_json"]


def model_with(keras, activation):
    return keras.Sequential([keras.Input((3,)), keras.layers.Dense(2, activation=activation)])


def again(keras, model, how, folder):
    if how == "clone_model":
        return keras.models.clone_model(model)
    if "json" in how:
        return keras.models.model_from_json(model.to_json())
    path = str(folder / ("m.keras" if ".keras" in how else "m.h5"))
    model.save(path)
    return keras.models.load_model(path)


@pytest.mark.parametrize("how", HOW)
def test_softmax(keras, tf, major, record, tmp_path, how):
    """`Dense(2, activation=tf.nn.softmax)`, {how}"""
    record.outcome(TypeError if major == 3 else None, lambda: again(keras, model_with(keras, tf.nn.softmax), how, tmp_path))


@pytest.mark.parametrize("name", ["swish", "silu", "relu", "sigmoid", "tanh", "elu", "selu", "gelu", "relu6", "leaky_relu"])
def test_others(keras, tf, major, record, tmp_path, name):
    """`Dense(2, activation=tf.nn.{name})`, saved as .keras and loaded"""
    error = TypeError if major == 3 and name in ("swish", "silu") else None
    record.outcome(error, lambda: again(keras, model_with(keras, getattr(tf.nn, name)), HOW[0], tmp_path))


def test_layer_class(keras, tf, record, tmp_path):
    """`tf.nn.softmax` inside a layer class of one's own, saved as .keras and loaded"""

    class Head(keras.layers.Layer):
        def __init__(self, **kwargs):
            super().__init__(**kwargs)
            self.dense = keras.layers.Dense(2, activation=tf.nn.softmax)

        def build(self, input_shape):
            self.dense.build(input_shape)
            self.built = True

        def call(self, inputs):
            return self.dense(inputs)

    model = keras.Sequential([keras.Input((3,)), Head()])
    model.save(str(tmp_path / "m.keras"))
    keras.models.load_model(str(tmp_path / "m.keras"), custom_objects={"Head": Head})
    record("loads")


@pytest.mark.parametrize("word", ["softmax", "swish"])
def test_fixed(keras, tf, major, record, tmp_path, same_numbers, word):
    """`activation="{word}"` gives what `tf.nn.{word}` gives, saved as .keras and loaded"""
    data = np.linspace(-2.0, 2.0, 6, dtype="float32").reshape(2, 3)
    weights = [np.linspace(-1.0, 1.0, 6, dtype="float32").reshape(3, 2), np.array([0.5, -0.5], "float32")]
    model = model_with(keras, getattr(tf.nn, word) if major == 2 else word)
    model.set_weights(weights)
    same_numbers(again(keras, model, HOW[0], tmp_path).predict(data, verbose=0))
    record("same numbers")
