"""MultiHeadAttention takes the mask off its inputs."""

import numpy as np
import pytest


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


TOKENS = np.array([[1, 2, 0, 0]])


def padding(model, loss):
    """Whether what stands at padded places changes the loss, or else the outputs, of a model that begins with an Embedding."""
    if loss:
        model.compile("sgd", "mse")
        targets = [np.zeros((1, 4, 1)) for _ in range(2)]
        targets[1][0, 2:] = 9.0
        numbers = [model.evaluate(TOKENS, one, verbose=0) for one in targets]
    else:
        numbers = []
        for value in (np.arange(4.0), -np.ones(4)):
            weights = model.get_weights()
            weights[0][0] = value
            model.set_weights(weights)
            numbers.append(model.predict(TOKENS, verbose=0))
    return "is left out" if np.allclose(*numbers) else "is counted"


def own_layer(keras, base, join, end):
    class Own(base):
        def __init__(self):
            super().__init__()
            self.supports_masking = end is None
            self.embedding = keras.layers.Embedding(5, 4, mask_zero=True)
            self.attention = keras.layers.MultiHeadAttention(1, 4)
            self.add = keras.layers.Add()
            self.end = end

        def call(self, x):
            if base is keras.Model:
                x = self.embedding(x)
            y = self.attention(x, x)
            x = self.add([x, y]) if join == "Add" else x + y
            return x if self.end is None else self.end(x)

    return Own()


def whole(keras, kind, end):
    """A model with an attention and what is added to it: of symbols, in a layer, or in a model of a class of its own."""
    if kind == "Model":
        model = own_layer(keras, keras.Model, "Add", end)
        model(TOKENS)
        return model
    inputs = keras.Input((4,), dtype="int32")
    e = keras.layers.Embedding(5, 4, mask_zero=True)(inputs)
    if kind == "Layer":
        return keras.Model(inputs, own_layer(keras, keras.layers.Layer, "Add", end)(e))
    n = keras.layers.Rescaling(1.0)(e) if kind == "copy" else e
    a = keras.layers.MultiHeadAttention(1, 4)(n, n)
    x = a + e if kind == "+" else keras.layers.Add()([a, e])
    return keras.Model(inputs, end(x))


@pytest.mark.parametrize(
    ("kind", "where", "since"),
    [
        ("Add", "loss", (3, 8)),
        ("Add", "pooling", None),
        ("+", "loss", (0,)),
        ("+", "pooling", (0,)),
        ("copy", "loss", None),
        ("Layer", "pooling", (3, 8)),
        ("Model", "loss", (3, 8)),
        ("Model", "pooling", (3, 8)),
    ],
)
def test_where(keras, version, record, kind, where, since):
    """padding behind the attention and the sum ({kind}: a functional model with Add or +, with the copy, a Layer or Model of one's own), in the {where}"""
    keras.utils.set_random_seed(1)
    end = keras.layers.Dense(1) if where == "loss" else keras.layers.GlobalAveragePooling1D()
    found = padding(whole(keras, kind, end), where == "loss")
    assert found == ("is counted" if since and version >= since else "is left out")
    record(found)


def test_output_of_a_layer(keras, record):
    """padding in the loss behind a layer with `supports_masking` whose `call` adds what it was given: not reported"""
    keras.utils.set_random_seed(1)
    inputs = keras.Input((4,), dtype="int32")
    e = keras.layers.Embedding(5, 4, mask_zero=True)(inputs)
    found = padding(keras.Model(inputs, keras.layers.Dense(1)(own_layer(keras, keras.layers.Layer, "Add", None)(e))), True)
    assert found == "is left out"
    record(found)
