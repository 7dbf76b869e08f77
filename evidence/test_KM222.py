"""Metrics that want targets with the axes of the predictions."""

import numpy as np
import pytest

X = np.ones((8, 4), "float32")
Y = np.array([0, 1] * 4)


def made(keras, name):
    return {
        '"binary_crossentropy"': lambda: "binary_crossentropy",
        "keras.metrics.BinaryCrossentropy()": keras.metrics.BinaryCrossentropy,
        "keras.metrics.BinaryCrossentropy(from_logits=True)": lambda: keras.metrics.BinaryCrossentropy(from_logits=True),
        "keras.losses.binary_crossentropy": lambda: keras.losses.binary_crossentropy,
        "keras.metrics.F1Score(threshold=0.5)": lambda: keras.metrics.F1Score(threshold=0.5),
        "keras.metrics.FBetaScore(threshold=0.5)": lambda: keras.metrics.FBetaScore(threshold=0.5),
        "keras.losses.BinaryCrossentropy()": keras.losses.BinaryCrossentropy,
        "keras.metrics.AUC()": keras.metrics.AUC,
        "keras.metrics.Precision()": keras.metrics.Precision,
        '"accuracy"': lambda: "accuracy",
        '"mse"': lambda: "mse",
        "keras.metrics.MeanSquaredError()": keras.metrics.MeanSquaredError,
        "keras.metrics.BinaryAccuracy()": keras.metrics.BinaryAccuracy,
    }[name]()


STRICT = (
    '"binary_crossentropy"',
    "keras.metrics.BinaryCrossentropy()",
    "keras.metrics.BinaryCrossentropy(from_logits=True)",
    "keras.losses.binary_crossentropy",
    "keras.metrics.F1Score(threshold=0.5)",
    "keras.metrics.FBetaScore(threshold=0.5)",
)
LENIENT = (
    "keras.losses.BinaryCrossentropy()",
    "keras.metrics.AUC()",
    "keras.metrics.Precision()",
    '"accuracy"',
    '"mse"',
    "keras.metrics.MeanSquaredError()",
    "keras.metrics.BinaryAccuracy()",
)


def fit(keras, metric, y):
    keras.utils.set_random_seed(1)
    model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1, activation="sigmoid")])
    model.compile("sgd", "binary_crossentropy", metrics=[made(keras, metric)])
    return [np.asarray(values[0]).tolist() for values in model.fit(X, y, verbose=0).history.values()]


@pytest.mark.parametrize("metric", STRICT)
def test_strict(keras, record, major, metric):
    """`metrics=[{metric}]` and targets of the shape (N,)"""
    if major == 2:
        fit(keras, metric, Y.astype("float32") if "Score" in metric else Y)  # Keras 2 wants the type of the predictions there
        record("works")
    else:
        with record.error(ValueError, "FBetaScore expects 2D inputs" if "Score" in metric else "must have the same rank"):
            fit(keras, metric, Y)


@pytest.mark.parametrize("metric", LENIENT)
def test_lenient(keras, record, metric):
    """`metrics=[{metric}]` and targets of the shape (N,)"""
    fit(keras, metric, Y)
    record("works")


@pytest.mark.parametrize("metric", STRICT)
def test_column(keras, record, major, metric):
    """`metrics=[{metric}]` and `y.reshape(-1, 1)`"""
    column = Y.reshape(-1, 1)
    fit(keras, metric, column.astype("float32") if major == 2 and "Score" in metric else column)
    record("works")


BROADCAST = (
    "mae", "mse", "mape", "msle", "mean_squared_error", "cosine_similarity", "hinge", "squared_hinge", "categorical_hinge", "poisson",
    "MeanAbsoluteError", "MeanSquaredError", "RootMeanSquaredError", "MeanAbsolutePercentageError", "MeanSquaredLogarithmicError", "CosineSimilarity",
    "Hinge", "SquaredHinge", "CategoricalHinge", "Poisson", "KLDivergence",
)  # fmt: skip


def fit_classes(keras, metric, y):
    model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3, activation="softmax")])
    measure = getattr(keras.metrics, metric)() if metric[0].isupper() else metric
    model.compile("sgd", "sparse_categorical_crossentropy", metrics=[measure])
    model.fit(X, y, verbose=0)


@pytest.mark.parametrize("metric", BROADCAST)
def test_broadcast(keras, record, major, metric):
    """`metrics=[{metric}]`, three outputs and targets of the shape (N,)"""
    if major == 2:
        fit_classes(keras, metric, Y)
        record("works")
    else:
        with record.error(Exception):
            fit_classes(keras, metric, Y)


def test_broadcast_column(keras, record):
    """all of these measures, three outputs and `y.reshape(-1, 1)`"""
    for metric in BROADCAST:
        fit_classes(keras, metric, Y.reshape(-1, 1))
    record("works")


LOSSES = (
    "mse", "mae", "mape", "msle", "cosine_similarity", "hinge", "squared_hinge", "categorical_hinge", "poisson", "log_cosh", "huber", "kl_divergence",
    "MeanSquaredError", "MeanAbsoluteError", "CosineSimilarity", "Huber", "LogCosh", "KLDivergence",
)  # fmt: skip


def fit_wide(keras, loss, y):
    keras.utils.set_random_seed(1)
    model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3, activation="softmax")])
    model.compile("sgd", getattr(keras.losses, loss)() if loss[0].isupper() else loss, metrics=["accuracy"])
    history = model.fit(X, y.astype("float32"), verbose=0).history
    return [float(values[0]) for values in history.values()]


@pytest.mark.parametrize("loss", LOSSES)
def test_broadcast_loss(keras, record, major, loss):
    """`loss={loss}`, three outputs and targets of the shape (N,)"""
    if major == 2:
        flat = fit_wide(keras, loss, Y)
        assert flat == fit_wide(keras, loss, Y.reshape(-1, 1))  # a column of them is what it computed with
        record("works")
    else:
        with record.error(Exception):
            fit_wide(keras, loss, Y)


def test_broadcast_loss_column(keras, record):
    """all of these losses, three outputs and `y.reshape(-1, 1)`"""
    for loss in LOSSES:
        fit_wide(keras, loss, Y.reshape(-1, 1))
    record("works")


@pytest.mark.parametrize("activation", ["sigmoid", "softmax"])
def test_binary_loss_of_two(keras, record, activation):
    """`loss="binary_crossentropy"`, two outputs of `{activation}` and targets of the shape (N,)"""
    model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(2, activation=activation)])
    model.compile("sgd", "binary_crossentropy")
    with record.error(ValueError):
        model.fit(X, Y, verbose=0)


def test_loss(keras, record):
    """`loss="binary_crossentropy"` and targets of the shape (N,)"""
    fit(keras, '"accuracy"', Y)
    record("works")


def test_dataset(keras, tf, record, major):
    """`metrics=["binary_crossentropy"]` and a dataset of targets (N,)"""

    def run():
        model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1, activation="sigmoid")])
        model.compile("sgd", "binary_crossentropy", metrics=["binary_crossentropy"])
        model.fit(tf.data.Dataset.from_tensor_slices((X, Y)).batch(4), verbose=0)

    if major == 2:
        run()
        record("works")
    else:
        with record.error(ValueError, "must have the same rank"):
            run()


def reader(keras, tf, how):
    def read(y_true, y_pred):
        labels = y_true[:, 0] if how == "y_true[:, 0]" else tf.squeeze(y_true, axis=-1)
        return keras.losses.sparse_categorical_crossentropy(tf.cast(labels, "int32"), y_pred)

    return read


def read(keras, tf, how, place, y, units=3):
    keras.utils.set_random_seed(1)
    model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(units, activation="softmax")])
    function = reader(keras, tf, how)
    model.compile("sgd", function if place == "loss" else "sparse_categorical_crossentropy", metrics=[function] if place == "metric" else None)
    return [float(values[0]) for values in model.fit(X, y, verbose=0).history.values()]


@pytest.mark.parametrize("place", ["loss", "metric"])
@pytest.mark.parametrize("how", ["y_true[:, 0]", "tf.squeeze(y_true, axis=-1)"])
def test_function(keras, tf, major, record, how, place):
    """`{how}` in a {place} of the file, and targets of the shape (N,)"""
    if major == 2:
        read(keras, tf, how, place, Y)
        record("works")
    else:
        with record.error(ValueError, ""):
            read(keras, tf, how, place, Y)
    assert np.isfinite(read(keras, tf, how, place, Y.reshape(-1, 1))).all()


def test_function_of_one_column(keras, tf, record):
    """`y_true[:, 0]` in a loss of a model with one output unit"""
    read(keras, tf, "y_true[:, 0]", "loss", np.zeros(8), units=1)
    record("works")


@pytest.mark.parametrize("place", ["loss", "metric"])
def test_difference(keras, tf, major, record, place):
    """`y_true - y_pred` in a {place} of the file, three outputs and targets of the shape (N,)"""

    def differ(y_true, y_pred):
        return tf.reduce_mean(tf.cast(y_true, y_pred.dtype) - y_pred)

    def run(y):
        model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3, activation="softmax")])
        model.compile("sgd", differ if place == "loss" else "sparse_categorical_crossentropy", metrics=[differ] if place == "metric" else None)
        model.fit(X, y, verbose=0)

    if major == 2:
        run(Y)
        record("works")
    else:
        with record.error((ValueError, tf.errors.InvalidArgumentError)):
            run(Y)
    run(Y.reshape(-1, 1))
