"""KM210: `model.metrics_names`."""

import numpy as np

X = np.zeros((4, 3), "float32")
Y = np.ones((4, 1), "float32")


def build(keras):
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
    model.compile("sgd", "mse", metrics=["mae", "mape"])
    model.fit(X, Y, verbose=0)
    return model


def test_names(keras, major, record):
    """`model.metrics_names` after training with `metrics=["mae", "mape"]`"""
    names = list(build(keras).metrics_names)
    assert names == (["loss", "mae", "mape"] if major == 2 else ["loss", "compile_metrics"])
    record(str(names))


def test_outputs(keras, major, record):
    """`model.metrics_names` of a model with two outputs, `metrics=[["mae"], ["mae"]]`"""
    x = keras.Input((3,))
    model = keras.Model(x, [keras.layers.Dense(1, name="a")(x), keras.layers.Dense(1, name="b")(x)])
    model.compile("sgd", ["mse", "mse"], metrics=[["mae"], ["mae"]])
    model.train_on_batch(X, [Y, Y])
    names = list(model.metrics_names)
    assert names == (["loss", "a_loss", "b_loss", "a_mae", "b_mae"] if major == 2 else ["loss", "compile_metrics", "a_loss", "b_loss"])
    record(str(names))


def test_zip(keras, major, record):
    """`dict(zip(model.metrics_names, model.evaluate(x, y)))`: the keys"""
    model = build(keras)
    found = dict(zip(model.metrics_names, model.evaluate(X, Y, verbose=0)))
    assert ("mae" in found) == (major == 2)
    record(str(sorted(found)))


def test_index(keras, major, record):
    """`model.metrics_names.index("mae")`"""
    model = build(keras)
    if major == 2:
        assert model.metrics_names.index("mae") == 1
        record("1")
    else:
        with record.error(ValueError, "is not in list"):
            model.metrics_names.index("mae")


def test_return_dict(keras, major, record):
    """`model.evaluate(x, y, return_dict=True)`: the keys"""
    model = build(keras)
    found = model.evaluate(X, Y, verbose=0, return_dict=True)
    assert set(found) == {"loss", "mae", "mape"}
    if major == 2:
        assert dict(zip(model.metrics_names, model.evaluate(X, Y, verbose=0))) == found
    record("loss, mae, mape")


def test_fix(keras, major, known_weights, same_numbers):
    """`dict(zip(model.metrics_names, model.evaluate(x, y)))` on Keras 2, `return_dict=True` on Keras 3"""
    model = known_weights(build(keras))
    x, y = X + np.arange(X.size).reshape(X.shape) / X.size, Y + 1
    if major == 2:
        found = dict(zip(model.metrics_names, model.evaluate(x, y, verbose=0), strict=True))
    else:
        found = model.evaluate(x, y, verbose=0, return_dict=True)
    same_numbers(*(found[name] for name in ("loss", "mae", "mape")))


def test_written_out(keras, major, record):
    """the names of a Sequential with one loss, written out: those of Keras 2"""
    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, activation="sigmoid")])
    model.compile("sgd", "mse", metrics=["mae", keras.metrics.BinaryAccuracy(name="accuracy")])
    model.evaluate(np.ones((2, 1)), np.ones((2, 1)), verbose=0)
    assert major == 3 or model.metrics_names == ["loss", "mae", "accuracy"]
    assert {"accuracy", "loss", "mae"} == set(model.evaluate(np.ones((2, 1)), np.ones((2, 1)), verbose=0, return_dict=True))
    record("equal")


def test_result_keys(keras, major, record):
    """`list(model.get_metrics_result())` after training, with `metrics=["mae", "mape"]`"""
    model = build(keras)
    names = list(model.get_metrics_result())
    assert len(names) == len(model.evaluate(X, Y, verbose=0))
    assert names == ["loss", "mae", "mape"]
    record(names)
