"""KM204: metrics that Keras 3 refuses."""

import numpy as np
import pytest


def one(keras):
    return keras.Sequential([keras.Input((3,)), keras.layers.Dense(1, activation="sigmoid")])


def two(keras):
    inputs = keras.Input((3,))
    return keras.Model(inputs, [keras.layers.Dense(1, name=name)(inputs) for name in ("zeta", "alpha")])


X = np.zeros((4, 3), "float32")
Y = np.zeros((4, 1), "float32")


@pytest.mark.parametrize("argument", ["metrics", "weighted_metrics"])
def test_bare_string(keras, major, record, argument):
    """`{argument}="accuracy"`"""
    model = one(keras)

    def run():
        model.compile("sgd", "mse", **{argument: "accuracy"})
        return model.evaluate(X, Y, verbose=0, return_dict=True)

    if major == 2:
        assert "accuracy" in run()
        record("works")
    else:
        with record.error(ValueError, f"Expected `{argument}` argument to be a list, tuple, or dict"):
            run()


@pytest.mark.parametrize("argument", ["metrics", "weighted_metrics"])
def test_bare_object(keras, major, record, argument):
    """`{argument}=keras.metrics.MeanSquaredError()`"""
    model = one(keras)

    def run():
        model.compile("sgd", "mse", **{argument: keras.metrics.MeanSquaredError()})
        return model.evaluate(X, Y, verbose=0, return_dict=True)

    if major == 2:
        assert "mean_squared_error" in run()
        record("works")
    else:
        with record.error(ValueError, f"Expected `{argument}` argument to be a list, tuple, or dict"):
            run()


def test_bare_function(keras, major, record):
    """`metrics=function`"""
    model = one(keras)

    def distance(y_true, y_pred):
        return (y_true - y_pred) ** 2

    if major == 2:
        model.compile("sgd", "mse", metrics=distance)
        assert "distance" in model.evaluate(X, Y, verbose=0, return_dict=True)
        record("works")
    else:
        with record.error(ValueError, "Expected `metrics` argument to be a list, tuple, or dict"):
            model.compile("sgd", "mse", metrics=distance)


def test_set(keras, record):
    """`metrics={"accuracy"}` (a set)"""
    with record.error(ValueError):
        model = one(keras)
        model.compile("sgd", "mse", metrics={"accuracy"})
        model.evaluate(X, Y, verbose=0)


@pytest.mark.parametrize("word", ["crossentropy", "ce"])
def test_crossentropy(keras, major, record, word):
    """`metrics=["{word}"]`"""
    model = one(keras)

    def run():
        model.compile("sgd", "binary_crossentropy", metrics=[word])
        return model.evaluate(X, Y, verbose=0, return_dict=True)

    if major == 2:
        assert word in run()
        record("works")
    else:
        with record.error(ValueError, "Could not interpret metric identifier"):
            run()


def test_one_for_two(keras, major, record):
    """two outputs, `metrics=["mae"]`"""
    model = two(keras)

    def run():
        model.compile("sgd", "mse", metrics=["mae"])
        return model.evaluate(X, [Y, Y], verbose=0, return_dict=True)

    if major == 2:
        assert {"zeta_mae", "alpha_mae"} <= set(run())
        record("both outputs")
    else:
        with record.error(ValueError):
            run()


def test_one_for_two_losses(keras, major, record):
    """subclassed model of two outputs, a list of two losses and `metrics=["mae"]`"""

    class Pair(keras.Model):
        def __init__(self):
            super().__init__()
            self.first, self.second = keras.layers.Dense(1), keras.layers.Dense(1)

        def call(self, inputs):
            return self.first(inputs), self.second(inputs)

    model = Pair()

    def run():
        model.compile("sgd", ["mse", "mae"], metrics=["mae"])
        return model.evaluate(X, (Y, Y), verbose=0, return_dict=True)

    if major == 2:
        assert {"output_1_mae", "output_2_mae"} <= set(run())
        record("both outputs")
    else:
        with record.error(ValueError):
            run()


def test_two_losses_for_one(keras, version, record):
    """one output, a list of two losses, `metrics=["mae"]` and two loss weights"""
    model = one(keras)

    def run():
        model.compile("sgd", ["mse", "mae"], metrics=["mae"], loss_weights=[1.0, 1.0])
        return model.evaluate(X, Y, verbose=0, return_dict=True)

    if (3, 0) <= version < (3, 5):
        with record.error(ValueError):
            run()
    else:
        first = run()["loss"]
        model.compile("sgd", "mse")
        assert np.isclose(first, model.evaluate(X, Y, verbose=0, return_dict=True)["loss"])
        record("the first loss")


def test_three_for_two(keras, major, record):
    """two outputs, `metrics=["mae", "mse", "mape"]`"""
    model = two(keras)

    def run():
        model.compile("sgd", "mse", metrics=["mae", "mse", "mape"])
        return model.evaluate(X, [Y, Y], verbose=0, return_dict=True)

    if major == 2:
        assert len([key for key in run() if "_m" in key]) == 6
        record("all on both outputs")
    else:
        with record.error(ValueError):
            run()


def test_fixed(keras, record):
    """two outputs, `metrics=[["mae"], ["mae"]]` and `metrics={"zeta": ["mae"], "alpha": ["mae"]}`"""
    for metrics in ([["mae"], ["mae"]], {"zeta": ["mae"], "alpha": ["mae"]}):
        model = two(keras)
        model.compile("sgd", "mse", metrics=metrics)
        assert {"zeta_mae", "alpha_mae"} <= set(model.evaluate(X, [Y, Y], verbose=0, return_dict=True))
    record("both outputs")


def test_fixed_string(keras, record):
    """`metrics=["accuracy"]`, `[]` and None"""
    for metrics in (["accuracy"], None, []):
        model = one(keras)
        model.compile("sgd", "mse", metrics=metrics)
        model.evaluate(X, Y, verbose=0)
    record("works")


def test_tuple(keras, version, record):
    """`metrics=("accuracy",)`"""
    model = one(keras)
    model.compile("sgd", "mse", metrics=("accuracy",))
    if (3, 0) <= version < (3, 13):
        with record.error(ValueError, "Expected all entries in the `metrics` list"):
            model.evaluate(X, Y, verbose=0)
    else:
        assert "accuracy" in model.evaluate(X, Y, verbose=0, return_dict=True)
        record("works")


def test_dict_one_output(keras, record):
    """one named output, `metrics={"out": "mae"}`"""
    inputs = keras.Input((3,))
    model = keras.Model(inputs, keras.layers.Dense(1, name="out")(inputs))
    model.compile("sgd", "mse", metrics={"out": "mae"})
    model.evaluate(X, Y, verbose=0)
    record("works")


@pytest.mark.parametrize("word", ["auc", "precision", "recall", "f1_score", "fbeta_score"])
def test_lower_case(keras, record, word, major):
    """`metrics=["{word}"]`"""
    model = one(keras)

    def run():
        model.compile("sgd", "binary_crossentropy", metrics=[word])
        model.evaluate(X, Y, verbose=0)

    record.outcome(TypeError if major == 2 else ValueError if word == "fbeta_score" else None, run)


def test_no_list_for_output(keras, record):
    """two outputs, `metrics={"zeta": "mae", "alpha": "mse"}` (no lists inside)"""
    model = two(keras)
    model.compile("sgd", "mse", metrics={"zeta": "mae", "alpha": "mse"})
    assert {"zeta_mae", "alpha_mse"} <= set(model.evaluate(X, [Y, Y], verbose=0, return_dict=True))
    record("works")


def test_unknown_output(keras, major, record):
    """two outputs, `metrics={"beta": "mae"}`: no output has that name"""
    model = two(keras)
    with record.error((ValueError, KeyError)):
        model.compile("sgd", "mse", metrics={"beta": "mae"})
        model.evaluate(X, [Y, Y], verbose=0)


def test_object_shared(keras, major, record):
    """two outputs, one metric object in both lists"""
    shared = keras.metrics.MeanAbsoluteError(name="mae")
    model = two(keras)

    def run():
        model.compile("sgd", "mse", metrics=[[shared], [shared]])
        return model.evaluate(X, [Y, Y], verbose=0, return_dict=True)

    if major == 2:
        with record.error(ValueError):
            run()
    else:
        found = sorted(key for key in run() if "mae" in key)
        assert found == ["alpha_mae", "zeta_mae"]
        record(str(found))


def test_fix(keras, major, known_weights, same_numbers):
    """`metrics="mae"`, `["crossentropy"]`, `["mae"]` for two outputs on Keras 2, as the fix writes them on Keras 3"""
    x, y = np.sin(np.arange(12.0)).reshape(4, 3), np.array([[1.0], [0.0], [1.0], [1.0]])

    def numbers(model, targets, loss, metrics):
        known_weights(model).compile("sgd", loss, metrics=metrics)
        found = model.evaluate(x, targets, verbose=0, return_dict=True)
        # Keras 3.0 to 3.4 leave out the losses of single outputs.
        return sorted(value for name, value in found.items() if name == "loss" or not name.endswith("_loss"))

    bare = numbers(one(keras), y, "mse", "mae" if major == 2 else ["mae"])
    named = ["crossentropy"] if major == 2 else [keras.metrics.BinaryCrossentropy(name="crossentropy")]
    entropy = numbers(one(keras), y, "binary_crossentropy", named)
    both = numbers(two(keras), [y, 2 * y], "mse", ["mae"] if major == 2 else [["mae"], ["mae"]])
    same_numbers(bare, entropy, both)


def test_crossentropy_of_flat_labels(keras, major, record):
    """`metrics=["binary_crossentropy"]`, labels of shape (N,)"""
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1, activation="sigmoid")])
    model.compile("sgd", "binary_crossentropy", metrics=["binary_crossentropy"])
    if major == 2:
        model.fit(np.ones((4, 3)), np.ones(4), verbose=0)
        record("works")
        return
    with record.error(ValueError):
        model.fit(np.ones((4, 3)), np.ones(4), verbose=0)


@pytest.mark.parametrize("weights", ["1", "np.array([1.0])"])
def test_loss_weights(keras, major, record, weights):
    """`compile(..., loss_weights={weights})`"""
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
    record.outcome(ValueError if major == 3 else None, lambda: model.compile("sgd", "mse", loss_weights=eval(weights, {"np": np})))


@pytest.mark.parametrize("weights", [1.0, [1.0]])
def test_right_loss_weights(keras, record, weights):
    """`compile(..., loss_weights={weights})`"""
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
    model.compile("sgd", "mse", loss_weights=weights)
    model.fit(np.ones((2, 3)), np.ones((2, 1)), verbose=0)
    record("works")


@pytest.mark.parametrize("text", ["model.metrics", "list(model.metrics)"])
def test_metrics_of_a_compiled_model(keras, major, record, text):
    """`model.compile(..., metrics={text})` of a model that is compiled already, then `fit`"""
    model = one(keras)
    model.compile("sgd", "mse", metrics=["mae"])
    model.compile("sgd", model.loss, metrics=eval(text, {"model": model}))
    if major == 2:
        assert list(model.fit(X, Y, verbose=0).history) == ["loss"]
        record("loses the metrics")
    else:
        with record.error(TypeError, "multiple values for argument 'sample_weight'"):
            model.fit(X, Y, verbose=0)


def test_metrics_without_the_loss(keras, major, record):
    """`model.compile(..., metrics=model.metrics[1:])` of a model that was compiled and trained, then `fit`"""
    model = one(keras)
    model.compile("sgd", "mse", metrics=["mae"])
    model.fit(X, Y, verbose=0)
    model.compile("sgd", model.loss, metrics=model.metrics[1:])
    assert sorted(model.fit(X, Y, verbose=0).history) == ["loss", "mae"]
    record("works")


def test_metrics_of_a_new_model(keras, record):
    """`model.compile(..., metrics=model.metrics)` of a model that was not compiled, then `fit`"""
    model = one(keras)
    model.compile("sgd", "mse", metrics=model.metrics)
    assert list(model.fit(X, Y, verbose=0).history) == ["loss"]
    record("works")


@pytest.mark.parametrize("loss", ["mse", ["mse"]])
def test_loss_weights_of_one_output(keras, major, record, loss):
    """`compile(..., loss={loss}, loss_weights=[2.0, 3.0])` of a model with one output, then `fit`"""
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
    model.compile("sgd", loss, loss_weights=[2.0, 3.0])
    record.outcome(ValueError if major == 3 else None, lambda: model.fit(np.ones((2, 2)), np.ones((2, 1)), verbose=0))


def test_first_loss_weight(keras, major, known_weights, same_numbers):
    """`loss_weights=[2.0, 3.0]` of a model with one output on Keras 2, `loss_weights=2.0` on Keras 3: the loss"""
    model = known_weights(keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)]))
    model.compile("sgd", "mse", loss_weights=[2.0, 3.0] if major == 2 else 2.0)
    same_numbers(model.fit(np.ones((2, 2)), np.ones((2, 1)), verbose=0).history["loss"])
