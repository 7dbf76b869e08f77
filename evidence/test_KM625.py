"""Layers by their places, in models of `keras.applications` in which Keras 2 counted operations as layers."""

import importlib.util
import re
from pathlib import Path

import pytest

PLACE = Path(__file__).resolve().parent.parent / "flake8_keras_migrate" / "tables" / "application_layers.py"
SPEC = importlib.util.spec_from_file_location("application_layers", PLACE)
TABLE = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(TABLE)


def made(keras, function, **arguments):
    keras.backend.clear_session()
    return getattr(keras.applications, function)(weights=None, input_shape=(64, 64, 3), **arguments)


def table(function, major, *, top=False, pooled=False, scaled=True):
    letters = TABLE.letters(function, top=top, pooled=pooled, scaled=scaled)
    return letters if major == 2 else "".join(letter for letter in letters if letter not in TABLE.GONE)


def same(name):
    """A name of Keras 2 or 3 without what only the versions differ in."""
    return re.sub("[/_]", "", name.lower()).replace("batchnorm", "bn")


@pytest.mark.parametrize(("function", "top"), [("MobileNetV3Small", True), ("MobileNetV3Large", False), ("ConvNeXtTiny", True), ("ConvNeXtSmall", False)])
def test_layers(keras, major, record, function, top):
    """`len({function}(include_top={top}).layers)`"""
    layers = made(keras, function, include_top=top).layers
    letters = table(function, major, top=top)
    assert [letter in TABLE.WEIGHTED for letter in letters] == [bool(layer.weights) for layer in layers]
    assert [letter in "Rvu" for letter in letters] == [layer.name.startswith("re_lu") for layer in layers]
    if major == 2:
        assert [letter == "o" for letter in letters] == [type(layer).__name__ == "TFOpLambda" for layer in layers]
    record(len(layers))


def test_variants(keras, major, record):
    """ConvNeXtTiny with `pooling="avg"` and `include_preprocessing=False`: the number of layers"""
    layers = made(keras, "ConvNeXtTiny", include_top=False, pooling="avg", include_preprocessing=False).layers
    letters = table("ConvNeXtTiny", major, pooled=True, scaled=False)
    assert [letter in TABLE.WEIGHTED for letter in letters] == [bool(layer.weights) for layer in layers]
    record(len(layers))


@pytest.mark.parametrize(("alpha", "same"), [(0.75, True), (0.5, False), (1.25, False)])
def test_widths(keras, major, record, alpha, same):
    """`len(MobileNetV3Large(include_top=False, alpha={alpha}).layers)`"""
    layers = made(keras, "MobileNetV3Large", include_top=False, alpha=alpha).layers
    assert (len(layers) == len(table("MobileNetV3Large", major))) is same
    record(len(layers))


@pytest.mark.parametrize("function", ["MobileNetV3Large", "ConvNeXtTiny"])
def test_frozen(keras, major, record, function):
    """Variables that stay trainable in {function} when `layers[:-30]` are frozen"""
    model = made(keras, function, include_top=False)
    for layer in model.layers[:-30]:
        layer.trainable = False
    expected = {"MobileNetV3Large": (16, 26), "ConvNeXtTiny": (36, 42)}[function]
    assert len(model.trainable_variables) == expected[major > 2]
    record(len(model.trainable_variables))


@pytest.mark.parametrize(("old", "new"), [("re_lu_3", "re_lu_2"), ("multiply_3", "activation_3")])
def test_names(keras, major, record, old, new):
    """`get_layer("{old}")` of MobileNetV3Small on Keras 2 and `"{new}"` on Keras 3: the layer before"""
    layer = made(keras, "MobileNetV3Small", include_top=False).get_layer(old if major == 2 else new)
    before = layer.input[0] if isinstance(layer.input, (list, tuple)) else layer.input
    name = (before.node.layer if major == 2 else before._keras_history.operation).name
    record(same(name))
    assert same(name) == {"re_lu_3": "expandedconv1expandbn", "multiply_3": "expandedconv4expandbn"}[old]


def test_capitals(keras, major, record):
    """The names of MobileNetV3Small that are written in capitals on Keras 2 and small on Keras 3"""
    names = {layer.name for layer in made(keras, "MobileNetV3Small", include_top=True).layers}
    written = sorted(name for name in names if name.lower() in {each.lower() for each in TABLE.IN_CAPITALS})
    assert written == sorted(TABLE.IN_CAPITALS if major == 2 else {name.lower() for name in TABLE.IN_CAPITALS})
    record(", ".join(written))
