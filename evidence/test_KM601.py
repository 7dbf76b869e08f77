"""MultiHeadAttention takes the mask off its inputs."""

import numpy as np


def build(keras, join):
    inputs = keras.Input((4,), dtype="int32")
    e = keras.layers.Embedding(5, 4, mask_zero=True, embeddings_initializer="ones")(inputs)
    a = keras.layers.MultiHeadAttention(1, 4)(e, e)
    return inputs, e, a, join(e, a)


def mask_of(keras, tensor):
    return getattr(tensor, "_keras_mask", None)


def loss_of(keras, order):
    keras.utils.set_random_seed(1)
    inputs = keras.Input((4,), dtype="int32")
    e = keras.layers.Embedding(5, 4, mask_zero=True, embeddings_initializer="ones")(inputs)
    attention = keras.layers.MultiHeadAttention(1, 4, kernel_initializer="ones")
    if order == "direct":
        a = attention(e, e)
    else:
        n = keras.layers.LayerNormalization(beta_initializer="ones")(e)
        a = attention(n, n)
    x = keras.layers.Add()([a, e])
    outputs = keras.layers.Dense(1, kernel_initializer="ones")(x)
    model = keras.Model(inputs, outputs)
    model.compile(loss="mse", optimizer="sgd")
    y = np.array([[[25.0], [25.0], [0.0], [0.0]]])
    return float(model.evaluate(np.array([[1, 2, 0, 0]]), y, verbose=0))


def test_residual(keras, version, record):
    """the loss with `a = mha(e, e); Add()([a, e])` on a masked `e`"""
    loss = loss_of(keras, "direct")
    if version[0] == 2 or (3, 4) <= version < (3, 8):
        assert np.isclose(loss, 1849.0)
        record(f"{loss:.4g}: padding is left out")
    else:
        assert np.isclose(loss, 3236.5)
        record(f"{loss:.4g}: padding is counted")


def test_own_tensor(keras, version, record):
    """the loss with `n = LayerNormalization()(e); a = mha(n, n); Add()([a, e])`"""
    loss = loss_of(keras, "normed")
    if (3, 0) <= version < (3, 4):
        assert np.isclose(loss, 3236.5)
        record(f"{loss:.4g}: padding is counted")
    else:
        assert np.isclose(loss, 1849.0)
        record(f"{loss:.4g}: padding is left out")


def test_no_mask(keras, record):
    """an embedding without `mask_zero`: nothing to lose"""
    inputs = keras.Input((4,), dtype="int32")
    e = keras.layers.Embedding(5, 4)(inputs)
    assert mask_of(keras, e) is None
    keras.layers.MultiHeadAttention(1, 4)(e, e)
    record("no mask before, none after")
