"""KM205: accuracy of a masked model counts padding in Keras 3.0 to 3.11."""

import numpy as np

TOKENS = np.array([[1, 2, 3, 0, 0, 0], [2, 3, 0, 0, 0, 0]])
LABELS = np.where(TOKENS == 0, 4, TOKENS)


def build(keras, mask=True):
    """Answers each token with itself, so that it is right on all five real tokens and wrong on the seven padded ones."""
    layer = keras.layers.Embedding(5, 5, mask_zero=mask, embeddings_initializer="identity")
    return keras.Sequential([keras.Input((6,)), layer])


def counts_padding(version):
    return (3, 0) <= version < (3, 12)


def test_accuracy(keras, version, record):
    """`mask_zero=True`, `metrics=["accuracy"]`: right on every real token"""
    model = build(keras)
    model.compile("sgd", "sparse_categorical_crossentropy", metrics=["accuracy"])
    value = model.evaluate(TOKENS, LABELS, verbose=0, return_dict=True)["accuracy"]
    assert round(float(value), 4) == (0.4167 if counts_padding(version) else 1.0)
    record(f"{value:.4f}")


def test_named(keras, version, record):
    """the same with `keras.metrics.SparseCategoricalAccuracy()`: a name does not help"""
    model = build(keras)
    model.compile("sgd", "sparse_categorical_crossentropy", metrics=[keras.metrics.SparseCategoricalAccuracy(name="accuracy")])
    value = model.evaluate(TOKENS, LABELS, verbose=0, return_dict=True)["accuracy"]
    assert round(float(value), 4) == (0.4167 if counts_padding(version) else 1.0)
    record(f"{value:.4f}")


def test_weighted(keras, record):
    """`weighted_metrics=["accuracy"]` and `sample_weight=(tokens != 0)`"""
    model = build(keras)
    model.compile("sgd", "sparse_categorical_crossentropy", weighted_metrics=["accuracy"])
    value = model.evaluate(TOKENS, LABELS, sample_weight=(TOKENS != 0).astype("float32"), verbose=0, return_dict=True)["accuracy"]
    assert value == 1.0
    record("1.0000")


def test_no_mask(keras, record):
    """no mask"""
    model = build(keras, mask=False)
    model.compile("sgd", "sparse_categorical_crossentropy", metrics=["accuracy"])
    assert round(float(model.evaluate(TOKENS, LABELS, verbose=0, return_dict=True)["accuracy"]), 4) == 0.4167
    record("0.4167")


def test_mask_gone(keras, record):
    """the mask ends in an LSTM that returns its last step"""
    keras.utils.set_random_seed(1)
    model = keras.Sequential([keras.Input((6,)), keras.layers.Embedding(5, 4, mask_zero=True), keras.layers.LSTM(3), keras.layers.Dense(2, activation="softmax")])
    y = model.predict(TOKENS, verbose=0).argmax(-1)
    model.compile("sgd", "sparse_categorical_crossentropy", metrics=["accuracy"])
    assert model.evaluate(TOKENS, y, verbose=0, return_dict=True)["accuracy"] == 1.0
    record("1.0: nothing to mask")
