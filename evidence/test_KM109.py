"""Dropout and noise layers draw other numbers in Keras 3 than in Keras 2 for the same seed."""

import numpy as np
import pytest

LAYERS = {
    "Dropout": lambda layers: layers.Dropout(0.5, seed=42),
    "SpatialDropout1D": lambda layers: layers.SpatialDropout1D(0.5, seed=42),
    "GaussianDropout": lambda layers: layers.GaussianDropout(0.5, seed=42),
    "GaussianNoise": lambda layers: layers.GaussianNoise(0.5, seed=42),
    "AlphaDropout": lambda layers: layers.AlphaDropout(0.5, seed=42),
}


@pytest.mark.parametrize("name", LAYERS)
def test_stream(keras, record, handoff, major, name):
    """`{name}(0.5, seed=42)`"""
    try:
        layer = LAYERS[name](keras.layers)
    except TypeError as error:
        with record.error(TypeError):
            raise error
        return
    drawn = np.array(layer(np.ones((4, 6, 32), "float32"), training=True))
    file = handoff / f"{name}.npy"
    if major == 2:
        np.save(file, drawn)
        record("one stream")
        return
    if not file.exists():
        record("Keras 2 has no such argument")
        return
    assert not np.allclose(np.load(file), drawn)
    record("other numbers than Keras 2.15")


def test_reproducible(keras, major, record):
    """two `Dropout(0.5, seed=42)` in one version"""
    x = np.ones((4, 64), "float32")
    one, two = (np.array(keras.layers.Dropout(0.5, seed=42)(x, training=True)) for _ in range(2))
    assert (one == two).all() == (major == 3)
    record("equal masks" if major == 3 else "different masks")


def test_inference(keras, record):
    """`Dropout(0.5, seed=42)` in inference"""
    x = np.ones((4, 64), "float32")
    assert (np.array(keras.layers.Dropout(0.5, seed=42)(x, training=False)) == x).all()
    record("does nothing")
