"""Layers and models that are told in a functional model whether they train, and what fit, evaluate and predict make of it."""

import numpy as np
import pytest

X = np.random.default_rng(1).random((8, 4)).astype("float32") + 3


def model_of(keras, layer, *, training):
    inputs = keras.Input((4,))
    model = keras.Model(inputs, layer(inputs, training=training))
    model.compile("sgd", "mse")
    return model


def normalization(keras):
    return keras.layers.BatchNormalization()


def base(keras, *layers, frozen=False):
    model = keras.Sequential([keras.Input((4,)), *layers])
    model.trainable = not frozen
    return model


def moves(norm):
    return not np.allclose(norm.get_weights()[-2], 0)


def drops(outputs):
    return bool((np.array(outputs) == 0).any())


@pytest.mark.parametrize("method", ["predict", "predict_on_batch", "evaluate"])
def test_always_on(keras, major, record, method):
    """`Dropout(0.9)(x, training=True)`; what `{method}` does"""
    model = model_of(keras, keras.layers.Dropout(0.9), training=True)
    if method == "evaluate":
        seen = model.evaluate(X, X, verbose=0) > 0
    else:
        seen = drops(model.predict(X, verbose=0) if method == "predict" else model.predict_on_batch(X))
    assert seen == (major == 2)
    record("drops" if seen else "drops nothing")


@pytest.mark.parametrize("flag", ["model(x)", "model(x, training=False)"])
def test_direct_call(keras, major, record, flag):
    """`Dropout(0.9)(x, training=True)`; what `{flag}` does"""
    model = model_of(keras, keras.layers.Dropout(0.9), training=True)
    seen = drops(model(X) if flag == "model(x)" else model(X, training=False))
    assert seen == (major == 2 or flag == "model(x)")
    record("drops" if seen else "drops nothing")


@pytest.mark.parametrize("kind", ["GaussianNoise(0.5)", "TimeDistributed(Dropout(0.5))", "Bidirectional(LSTM(4, dropout=0.5))", "LSTM(4, dropout=0.5)"])
def test_other_layers(keras, major, record, kind):
    """`{kind}(x, training=True)`; two calls of `predict`"""
    keras.utils.set_random_seed(1)
    layer = eval(kind, vars(keras.layers))
    inputs = keras.Input((3, 4))
    model = keras.Model(inputs, layer(inputs, training=True))
    data = np.random.default_rng(1).random((2, 3, 4)).astype("float32")
    differ = not np.allclose(model.predict(data, verbose=0), model.predict(data, verbose=0))
    assert differ == (major == 2)
    record("other numbers" if differ else "the same numbers")


def test_random_images(keras, major, record):
    """`RandomRotation(0.5)(x, training=True)`; the images that `predict` gives"""
    keras.utils.set_random_seed(1)
    inputs = keras.Input((4, 4, 1))
    model = keras.Model(inputs, keras.layers.RandomRotation(0.5)(inputs, training=True))
    data = np.random.default_rng(1).random((2, 4, 4, 1)).astype("float32")
    turned = not np.allclose(model.predict(data, verbose=0), data)
    assert turned == (major == 2)
    record("turned" if turned else "as they were")


def test_batch_statistics(keras, major, record):
    """`BatchNormalization()(x, training=True)`; what `predict` normalizes by"""
    model = model_of(keras, normalization(keras), training=True)
    by_batch = abs(float(model.predict(X, verbose=0).mean())) < 0.01
    assert by_batch == (major == 2)
    record("the batch" if by_batch else "the averages of training")


@pytest.mark.parametrize("what", ["BatchNormalization()", "base with a BatchNormalization"])
def test_never_trained(keras, major, record, what):
    """`{what}`, called with `training=False`; the mean that it keeps, after `fit`"""
    norm = normalization(keras)
    model = model_of(keras, base(keras, norm) if what.startswith("base") else norm, training=False)
    model.fit(X, X, verbose=0)
    assert moves(norm) == (major == 3)
    record("moves" if moves(norm) else "stays 0")


def test_frozen(keras, record):
    """the same with `base.trainable = False`; not to be flagged"""
    norm = normalization(keras)
    inputs = keras.Input((4,))
    model = keras.Model(inputs, keras.layers.Dense(4)(base(keras, norm, frozen=True)(inputs, training=False)))
    model.compile("sgd", "mse")
    model.fit(X, X, verbose=0)
    assert not moves(norm)
    record("stays 0")


def test_frozen_dropout(keras, major, record):
    """a base with Dropout and `base.trainable = False`, called with `training=False`; what `train_on_batch` does"""
    model = model_of(keras, base(keras, keras.layers.Dropout(0.9), frozen=True), training=False)
    seen = float(model.train_on_batch(X, X)) > 0
    assert seen == (major == 3)
    record("drops" if seen else "drops nothing")


@pytest.mark.parametrize("application", ["EfficientNetB0", "MobileNetV2"])
def test_applications(keras, record, application):
    """`{application}(include_top=False)`, and what drops in it"""
    model = getattr(keras.applications, application)(include_top=False, weights=None, input_shape=(32, 32, 3))
    dropouts = [layer for layer in model.layers if isinstance(layer, keras.layers.Dropout) and layer.rate]
    assert bool(dropouts) == application.startswith("EfficientNet")
    record("Dropout between its blocks" if dropouts else "nothing")


def test_call_of_its_own(keras, record):
    """a Dropout whose `call` says `training=True`, and a Wrapper whose `call` says `training=False`; `predict` and `fit`"""

    class AlwaysDropout(keras.layers.Dropout):
        def call(self, inputs, training=None):
            return super().call(inputs, training=True)

    class InferenceMode(keras.layers.Wrapper):
        def call(self, inputs):
            return self.layer(inputs, training=False)

    inputs = keras.Input((4,))
    assert drops(keras.Model(inputs, AlwaysDropout(0.9)(inputs)).predict(X, verbose=0))
    norm = normalization(keras)
    model = keras.Model(inputs, InferenceMode(base(keras, norm))(inputs))
    model.compile("sgd", "mse")
    model.fit(X, X, verbose=0)
    assert not moves(norm) and len(model.trainable_weights) == 2
    record("drops; stays 0")
