"""Which type the targets have in metric functions and losses."""

import numpy as np
import pytest

X = np.random.default_rng(0).normal(size=(8, 4)).astype("float32")
Y = X[:, :3] > 0


def flat(value, tf):
    return tf.reshape(value, [-1])


def functions(keras, tf):
    def dice(y_true, y_pred):
        true, pred = flat(y_true, tf), flat(y_pred, tf)
        return (2.0 * tf.reduce_sum(true * pred) + 1.0) / (tf.reduce_sum(true) + tf.reduce_sum(pred) + 1.0)

    def recall(y_true, y_pred):
        hits = tf.reduce_sum(tf.round(tf.clip_by_value(y_true * y_pred, 0, 1)))
        return hits / (tf.reduce_sum(tf.round(tf.clip_by_value(y_true, 0, 1))) + 1e-7)

    def rmse(y_true, y_pred):
        return tf.sqrt(tf.reduce_mean(tf.square(y_pred - y_true)))

    def equal(y_true, y_pred):
        return tf.reduce_mean(tf.cast(tf.equal(y_true, tf.round(y_pred)), "float32"))

    def multiply(y_true, y_pred):
        return tf.reduce_mean(tf.multiply(y_true, y_pred))

    return {"dice": dice, "recall": recall, "rmse": rmse, "tf.equal": equal, "tf.multiply": multiply}


def converted(function, tf):
    def metric(y_true, y_pred):
        return function(tf.cast(y_true, y_pred.dtype), y_pred)

    return metric


def run(keras, loss, metrics, y, method="fit"):
    keras.utils.set_random_seed(1)
    model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3, activation="sigmoid", kernel_initializer="ones")])
    model.compile("sgd", loss, metrics=metrics)
    if method == "fit":
        return [values[0] for values in model.fit(X, y, verbose=0, shuffle=False).history.values()]
    return getattr(model, method)(X, y, **({"verbose": 0} if method == "evaluate" else {}))


@pytest.mark.parametrize("kind", ["bool", "uint8", "int32", "int64"])
@pytest.mark.parametrize("name", ["dice", "recall", "rmse", "tf.equal", "tf.multiply"])
@pytest.mark.parametrize("method", ["fit", "evaluate", "train_on_batch"])
def test_metric(keras, tf, major, record, kind, name, method):
    """{kind} targets in the metric {name}, `{method}`"""
    function = functions(keras, tf)[name]
    if major == 2:
        run(keras, "mse", [function], Y.astype(kind), method)
        record("works")
        return
    with record.error((TypeError, ValueError)):
        run(keras, "mse", [function], Y.astype(kind), method)


@pytest.mark.parametrize("name", ["dice", "recall", "rmse"])
def test_cast(keras, tf, major, record, handoff, name):
    """the metric {name} with `y_true` cast: the numbers"""
    function = functions(keras, tf)[name]
    if major == 2:
        np.save(handoff / f"{name}.npy", run(keras, "mse", [function], Y.astype("uint8")))
    np.testing.assert_allclose(run(keras, "mse", [converted(function, tf)], Y.astype("uint8")), np.load(handoff / f"{name}.npy"), rtol=1e-5)
    record("equal")


def test_loss(keras, tf, major, record):
    """integer targets in a loss function"""
    function = functions(keras, tf)["rmse"]
    if major == 2:
        with record.error(TypeError):
            run(keras, function, None, Y.astype("int32"))
        return
    run(keras, function, None, Y.astype("int32"))
    record("works")


def test_float64(keras, tf, record):
    """`fit` with an array of float64"""
    run(keras, "mse", [functions(keras, tf)["dice"]], Y.astype("float64"))
    record("works")


def test_ops(keras, tf, major, record):
    """integer targets in `keras.ops.multiply(y_true, y_pred)`, a comparison with a number, a mean"""
    if major == 2:
        record("no such function")
        return

    def metric(y_true, y_pred):
        both = (y_true > 0) & (y_pred > 0.5)
        return keras.ops.mean(keras.ops.multiply(y_true, y_pred)) + keras.ops.mean(y_true) * keras.ops.mean(both)

    run(keras, "mse", [metric], Y.astype("int32"))
    record("works")
