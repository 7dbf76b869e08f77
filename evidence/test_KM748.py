"""Ragged tensors in layers that compute on dense ones."""

import numpy as np
import pytest

WORDS = [[1, 2, 3], [4], [5, 6]]

LAYERS = {
    "LSTM(3)": lambda layers: layers.LSTM(3),
    "GRU(3)": lambda layers: layers.GRU(3),
    "SimpleRNN(3)": lambda layers: layers.SimpleRNN(3),
    "RNN(LSTMCell(3))": lambda layers: layers.RNN(layers.LSTMCell(3)),
    "Bidirectional(GRU(3))": lambda layers: layers.Bidirectional(layers.GRU(3)),
    "TimeDistributed(Dense(3))": lambda layers: layers.TimeDistributed(layers.Dense(3)),
    "Dense(3)": lambda layers: layers.Dense(3),
}
KEEP = {
    "Dropout(0.1)": lambda layers: layers.Dropout(0.1),
    "SpatialDropout1D(0.1)": lambda layers: layers.SpatialDropout1D(0.1),
    "Activation(relu)": lambda layers: layers.Activation("relu"),
    "ReLU()": lambda layers: layers.ReLU(),
    "Rescaling(2.0)": lambda layers: layers.Rescaling(2.0),
    "LayerNormalization()": lambda layers: layers.LayerNormalization(),
}


def model(keras, *made):
    inputs = keras.Input((None,), dtype="int64", ragged=True)
    outputs = keras.layers.Embedding(10, 4)(inputs)
    for layer in made:
        outputs = layer(outputs)
    return keras.Model(inputs, outputs)


@pytest.mark.parametrize("layer", list(LAYERS))
def test_dense_layers(keras, tf, major, record, layer):
    """`{layer}(Embedding(10, 4)(Input((None,), ragged=True)))`, called"""
    net = model(keras, LAYERS[layer](keras.layers))
    words = tf.ragged.constant(WORDS, dtype="int64")
    if major == 2:
        net(words)
        record("works")
        return
    with record.error(ValueError, "agged"):
        net(words)


def test_text(keras, tf, major, record):
    """`LSTM` after `TextVectorization(ragged=True)` and `Embedding`"""
    vectorize = keras.layers.TextVectorization(ragged=True)
    vectorize.adapt(["a b c", "d e"])
    net = keras.Sequential([keras.Input((), dtype="string"), vectorize, keras.layers.Embedding(10, 4), keras.layers.LSTM(3)])
    if major == 2:
        net(tf.constant(["a b", "c"]))
        record("works")
        return
    with record.error(ValueError, "agged"):
        net(tf.constant(["a b", "c"]))


@pytest.mark.parametrize("layer", list(KEEP))
def test_ragged_stays(keras, tf, record, layer):
    """`{layer}` of a ragged tensor"""
    assert isinstance(model(keras, KEEP[layer](keras.layers))(tf.ragged.constant(WORDS, dtype="int64")), tf.RaggedTensor)
    record("ragged")


def test_others(keras, tf, record):
    """GlobalAveragePooling1D, GlobalMaxPooling1D, and a Lambda that makes it dense"""
    words = tf.ragged.constant(WORDS, dtype="int64")
    for layer in (keras.layers.GlobalAveragePooling1D(), keras.layers.GlobalMaxPooling1D()):
        assert model(keras, layer)(words).shape == (3, 4)
    mean = keras.layers.Lambda(lambda x: tf.reduce_mean(x, axis=1), output_shape=(4,))
    assert model(keras, mean)(words).shape == (3, 4)
    record("work")


def test_instead(keras, tf, major, record):
    """`x.to_tensor()` and `Embedding(mask_zero=True)` before LSTM"""
    words = tf.ragged.constant(WORDS, dtype="int64")
    net = keras.Sequential([keras.Input((None,), dtype="int64"), keras.layers.Embedding(10, 4, mask_zero=True), keras.layers.LSTM(3)])
    padded = np.asarray(net(words.to_tensor()))
    assert padded.shape == (3, 3)
    if major == 2:
        ragged = model(keras, keras.layers.LSTM(3))
        ragged.set_weights(net.get_weights())
        assert np.allclose(ragged(words), padded, atol=1e-6)
    record("the numbers of the ragged one in Keras 2")
