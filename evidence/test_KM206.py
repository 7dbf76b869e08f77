"""KM206: the third and fourth positional arguments of `compile` changed places."""

import numpy as np

X = np.zeros((4, 3), "float32")
Y = np.ones((4, 1), "float32")


def build(keras):
    return keras.Sequential([keras.Input((3,)), keras.layers.Dense(1, kernel_initializer="zeros")])


def test_third(keras, major, record):
    """`compile("sgd", "mse", ["mae"])`"""
    model = build(keras)

    def run():
        model.compile("sgd", "mse", ["mae"])
        return model.evaluate(X, Y, verbose=0, return_dict=True)

    if major == 2:
        assert set(run()) == {"loss", "mae"}
        record("metrics")
    else:
        with record.error((ValueError, TypeError)):
            run()
            model.fit(X, Y, verbose=0)


def test_third_empty(keras, major, record):
    """`compile("sgd", "mse", None)`: harmless"""
    model = build(keras)
    model.compile("sgd", "mse", None)
    model.fit(X, Y, verbose=0)
    record("works")


def test_objects(keras, major, record):
    """`compile("sgd", "mse", [keras.metrics.MeanAbsoluteError()])`"""
    model = build(keras)

    def run():
        model.compile("sgd", "mse", [keras.metrics.MeanAbsoluteError()])
        model.fit(X, Y, verbose=0)

    if major == 2:
        run()
        record("metrics")
    else:
        with record.error((ValueError, TypeError, AttributeError)):
            run()


def test_fourth(keras, major, record):
    """`compile("sgd", "mse", None, [2.0])`: the loss weight"""
    model = build(keras)

    def run():
        model.compile("sgd", "mse", None, [2.0])
        return model.evaluate(X, Y, verbose=0, return_dict=True)

    if major == 2:
        assert run()["loss"] == 2.0
        record("loss_weights")
    else:
        with record.error((ValueError, TypeError)):
            run()


def test_keras3_order(keras, major, record):
    """`compile("sgd", "mse", [2.0], ["mae"])`: Keras 3's order"""
    model = build(keras)

    def run():
        model.compile("sgd", "mse", [2.0], ["mae"])
        return model.evaluate(X, Y, verbose=0, return_dict=True)

    if major == 3:
        result = run()
        assert result["loss"] == 2.0
        assert "mae" in result
        record("loss_weights, metrics")
    else:
        with record.error((ValueError, TypeError)):
            run()


def test_named(keras, record):
    """`compile("sgd", "mse", metrics=["mae"], loss_weights=[2.0])`"""
    model = build(keras)
    model.compile("sgd", "mse", metrics=["mae"], loss_weights=[2.0])
    assert model.evaluate(X, Y, verbose=0, return_dict=True) == {"loss": 2.0, "mae": 1.0}
    record("works")


def test_named_keeps_numbers(keras, major, record, handoff):
    """before (Keras 2) and after (Keras 3) the fix: same numbers"""
    keras.utils.set_random_seed(1)
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
    x = np.arange(12, dtype="float32").reshape(4, 3) / 12
    if major == 2:
        model.compile("sgd", "mse", ["mae"], [2.0])
    else:
        model.compile("sgd", "mse", metrics=["mae"], loss_weights=[2.0])
    result = model.evaluate(x, Y, verbose=0, return_dict=True)
    kept = handoff / "numbers.txt"
    text = " ".join(f"{result[key]:.5f}" for key in ("loss", "mae"))
    if major == 2:
        kept.write_text(text)
    assert kept.read_text() == text
    record("equal")
