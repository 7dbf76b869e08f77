"""KM203: the accuracy that "accuracy" stands for measures something else than meant."""

import numpy as np
import pytest


def evaluate(keras, layer, loss, y, metrics):
    keras.utils.set_random_seed(5)
    model = keras.Sequential([keras.Input((3,)), layer()])
    x = np.random.default_rng(0).normal(size=(len(y), 3)).astype("float32")
    model.compile("sgd", loss, metrics=metrics)
    result = model.evaluate(x, y, verbose=0, return_dict=True)
    result.pop("loss")
    return [float(value) for value in result.values()]


def test_regression(keras, record):
    """`loss="mse"`, one linear output, `metrics=["accuracy"]`"""
    y = np.array([1.5, 2.5, 0.2, 7.0], "float32")
    value, binary = evaluate(keras, lambda: keras.layers.Dense(1), "mse", y, ["accuracy", "binary_accuracy"])
    assert value == binary == 0.0
    record("binary_accuracy of the raw numbers: 0.0, no error")


def test_regression_several(keras, record):
    """`loss="mse"`, three linear outputs, `metrics=["accuracy"]`"""
    y = np.random.default_rng(3).normal(size=(16, 3)).astype("float32")
    value, categorical = evaluate(keras, lambda: keras.layers.Dense(3), "mse", y, ["accuracy", "categorical_accuracy"])
    assert value == categorical
    record("categorical_accuracy: compares the largest column, no error")


def test_multi_label(keras, record):
    """multi-label sigmoid, `loss="binary_crossentropy"`, `metrics=["accuracy"]`"""
    y = np.random.default_rng(1).integers(0, 2, size=(16, 4)).astype("float32")
    layer = lambda: keras.layers.Dense(4, activation="sigmoid")  # noqa: E731
    value, categorical = evaluate(keras, layer, "binary_crossentropy", y, ["accuracy", "categorical_accuracy"])
    (binary,) = evaluate(keras, layer, "binary_crossentropy", y, [keras.metrics.BinaryAccuracy(name="accuracy")])
    assert value == categorical != binary
    record("categorical_accuracy (argmax), not the share of right labels")


def test_binary_logits(keras, version, record):
    """`BinaryCrossentropy(from_logits=True)`, one linear output, `metrics=["accuracy"]`"""
    keras.utils.set_random_seed(5)
    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, kernel_initializer="ones")])
    x = np.array([[-1.0], [0.2], [0.4], [2.0]], "float32")
    y = np.array([0, 1, 1, 1], "float32")
    loss = keras.losses.BinaryCrossentropy(from_logits=True)
    if (3, 0) <= version < (3, 5):
        with record.error(ValueError, "Expected a value in interval (0, 1)"):
            keras.metrics.BinaryAccuracy(threshold=0.0)
        model.compile("sgd", loss, metrics=["accuracy"])
        assert model.evaluate(x, y, verbose=0, return_dict=True)["accuracy"] == 0.5
        record("threshold 0.5 on logits: 0.5 instead of 1.0; BinaryAccuracy(threshold=0.0) is refused")
        return
    model.compile("sgd", loss, metrics=["accuracy", keras.metrics.BinaryAccuracy(threshold=0.0, name="right")])
    result = model.evaluate(x, y, verbose=0, return_dict=True)
    assert (result["accuracy"], result["right"]) == (0.5, 1.0)
    record("threshold 0.5 on logits: 0.5 instead of 1.0")


@pytest.mark.parametrize("kind", ["sparse", "categorical"])
def test_softmax_logits(keras, record, kind):
    """{kind} cross-entropy `from_logits=True`, `metrics=["accuracy"]`: right"""
    labels = np.array([0, 1, 2, 1])
    sparse = kind == "sparse"
    y = labels if sparse else np.eye(3, dtype="float32")[labels]
    loss = (keras.losses.SparseCategoricalCrossentropy if sparse else keras.losses.CategoricalCrossentropy)(from_logits=True)
    name = "sparse_categorical_accuracy" if sparse else "categorical_accuracy"
    value, same = evaluate(keras, lambda: keras.layers.Dense(3), loss, y, ["accuracy", name])
    assert value == same
    record("argmax is the same on logits")


def test_hinge(keras, record):
    """`loss="hinge"` with labels -1 and 1, `metrics=["accuracy"]`"""
    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, kernel_initializer="ones")])
    x = np.array([[-1.0], [-2.0], [1.0], [2.0]], "float32")
    y = np.array([-1, -1, 1, 1], "float32")
    model.compile("sgd", "hinge", metrics=["accuracy"])
    value = model.evaluate(x, y, verbose=0, return_dict=True)["accuracy"]
    assert value == 0.5
    record("0.5 for a perfect model: -1 never equals 0")


def test_exact_match(keras, record):
    """`keras.metrics.Accuracy()` on probabilities"""
    y = np.array([0, 1, 1, 0], "float32")
    (value,) = evaluate(keras, lambda: keras.layers.Dense(1, activation="sigmoid"), "binary_crossentropy", y, [keras.metrics.Accuracy()])
    assert value == 0.0
    record("0.0: equality of float and label")


def test_exact_match_of_classes(keras, tf, record):
    """`keras.metrics.Accuracy()` that the model's own `test_step` gives classes"""

    class Tagger(keras.Model):
        def call(self, x):
            return tf.one_hot(tf.cast(x[:, 0], "int32"), 3)

        def test_step(self, data):
            x, y = data
            return self.compute_metrics(x, y, tf.argmax(self(x, training=False), axis=-1), None)

    model = Tagger()
    model.compile(loss="sparse_categorical_crossentropy", metrics=[keras.metrics.Accuracy(name="words")])
    y = np.array([0, 1, 2, 1], "float32")
    assert model.evaluate(y[:, None], y, verbose=0, return_dict=True)["words"] == 1.0
    record("1.0: it compares classes")


def test_mse_softmax(keras, record):
    """`loss="mse"` on one-hot targets with a softmax: a classifier, "accuracy" is right"""
    y = np.eye(3, dtype="float32")[[0, 1, 2, 1]]
    value, same = evaluate(keras, lambda: keras.layers.Dense(3, activation="softmax"), "mse", y, ["accuracy", "categorical_accuracy"])
    assert value == same
    record("categorical_accuracy")
