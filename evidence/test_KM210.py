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


def test_return_dict(keras, major, record, handoff):
    """`model.evaluate(x, y, return_dict=True)`: same keys and numbers"""
    model = build(keras)
    found = model.evaluate(X, Y, verbose=0, return_dict=True)
    assert set(found) == {"loss", "mae", "mape"}
    if major == 2:
        assert dict(zip(model.metrics_names, model.evaluate(X, Y, verbose=0))) == found
    record("loss, mae, mape")
