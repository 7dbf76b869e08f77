"""Text layers in a model."""

import numpy as np


def test_in_model(keras, tf, backend, record):
    """`TextVectorization` in a `Sequential`"""
    layer = keras.layers.TextVectorization(vocabulary=["a", "b"])
    if backend in ("jax", "torch"):
        with record.error(ValueError):
            model = keras.Sequential([keras.Input((1,), dtype="string"), layer, keras.layers.Embedding(5, 2)])
            model.predict(np.array([["a b"]], dtype=object), verbose=0)
    else:
        model = keras.Sequential([keras.Input((1,), dtype="string"), layer, keras.layers.Embedding(5, 2)])
        assert model(tf.constant([["a b"]])).shape == (1, 2, 2)
        record("works")


def test_in_data(keras, tf, record):
    """`dataset.map(layer)`"""
    layer = keras.layers.TextVectorization(vocabulary=["a", "b"])
    data = tf.data.Dataset.from_tensor_slices(["a b"]).map(layer)
    assert [int(each) for each in next(iter(data))] == [2, 3]
    record("works")
