"""Slashes in names."""

import numpy as np
import pytest

X = np.linspace(0.0, 1.0, 12, dtype="float32").reshape(4, 3)


def test_layer(keras, major, record):
    """`Dense(2, name="a/b")`"""
    if major == 2:
        keras.layers.Dense(2, name="a/b")
        record("works")
    else:
        with record.error(ValueError, "cannot contain character `/`"):
            keras.layers.Dense(2, name="a/b")


CASES = {
    "keras.Input((3,), name='a/b')": lambda keras: keras.Input((3,), name="a/b"),
    "keras.Model(x, y, name='a/b')": lambda keras: (lambda x: keras.Model(x, keras.layers.Dense(1)(x), name="a/b"))(keras.Input((3,))),
    "keras.Sequential(name='a/b')": lambda keras: keras.Sequential(name="a/b"),
    "Activation('relu', name='a/b')": lambda keras: keras.layers.Activation("relu", name="a/b"),
    "concatenate([x, x], name='a/b')": lambda keras: (lambda x: keras.layers.concatenate([x, x], name="a/b"))(keras.Input((3,))),
    "keras.metrics.Mean(name='a/b')": lambda keras: keras.metrics.Mean(name="a/b").update_state(1.0),
    "keras.metrics.MeanSquaredError(name='a/b')": lambda keras: keras.metrics.MeanSquaredError(name="a/b").update_state([1.0], [1.0]),
    "keras.losses.MeanSquaredError(name='a/b')": lambda keras: keras.losses.MeanSquaredError(name="a/b"),
    "keras.optimizers.Adam(name='a/b')": lambda keras: keras.optimizers.Adam(name="a/b").build([]),
    "keras.layers.RandomFlip(name='a/b')": lambda keras: keras.layers.RandomFlip(name="a/b"),
    "keras.applications.MobileNet(name='a/b', weights=None)": lambda keras: keras.applications.MobileNet(
        name="a/b", weights=None, input_shape=(32, 32, 3),
    ),
}


def place_error(major, text):
    """Keras 2 only does not know the argument of `MobileNet`; Keras 3 takes slashes in the names of metrics and losses alone."""
    if major == 2:
        return ValueError if "MobileNet" in text else None
    return None if "metrics" in text or "losses" in text else ValueError


@pytest.mark.parametrize("text", list(CASES))
def test_places(keras, major, record, text):
    """`{text}`"""
    record.outcome(place_error(major, text), lambda: CASES[text](keras))


def test_renaming_class(keras, record):
    """`Mine(name="a/b")` of a class whose `__init__` has `name = name.replace("/", "_")`"""

    class Mine(keras.layers.Layer):
        def __init__(self, name=None):
            name = name.replace("/", "_")
            super().__init__(name=name)

    assert Mine(name="a/b").name == "a_b"
    record("works")


def test_weight(keras, major, record):
    """`self.add_weight(name="a/b", shape=(3,))`"""

    class Mine(keras.layers.Layer):
        def build(self, shape):
            self.w = self.add_weight(name="a/b", shape=(3,))

        def call(self, x):
            return x + self.w

    if major == 2:
        Mine()(X)
        record("works")
    else:
        with record.error(ValueError, "cannot contain character `/`"):
            Mine()(X)


def test_weight_of_a_metric(keras, major, record):
    """`self.add_weight(name="a/b")` in a metric"""

    class Counted(keras.metrics.Metric):
        def __init__(self):
            super().__init__(name="counted")
            self.count = self.add_weight(name="a/b", initializer="zeros")

        def update_state(self, y_true, y_pred, sample_weight=None):
            self.count.assign_add(1.0)

        def result(self):
            return self.count * 1.0

    record.outcome(ValueError if major == 3 else None, Counted)


def test_super(keras, major, record):
    """`super().__init__(name="a/b")` in a layer"""

    class Mine(keras.layers.Layer):
        def __init__(self):
            super().__init__(name="a/b")

    if major == 2:
        Mine()
        record("works")
    else:
        with record.error(ValueError, "cannot contain character `/`"):
            Mine()


@pytest.mark.parametrize("name", ["a_b", "a.b", "a-b", "a b", "a:b"])
def test_other_characters(keras, major, record, name):
    """`Dense(2, name="{name}")` in a model that is called"""
    expected = ValueError if major == 2 and name in ("a b", "a:b") else None
    record.outcome(expected, lambda: keras.Sequential([keras.Input((3,)), keras.layers.Dense(2, name=name)])(X))


def test_weights_by_position(keras, major, record, handoff):
    """Keras 2 `.h5` weights of a layer named `a/b`, loaded into one named `a_b`"""
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2, name="a/b" if major == 2 else "a_b")])
    if major == 2:
        model.save_weights(str(handoff / "w.h5"))
        np.save(handoff / "predicted.npy", model.predict(X, verbose=0))
        record("writes the file")
    else:
        model.load_weights(str(handoff / "w.h5"))
        np.testing.assert_allclose(model.predict(X, verbose=0), np.load(handoff / "predicted.npy"), rtol=1e-6)
        record("loads by position, same predictions")


def test_weights_by_name(keras, major, version, record, handoff):
    """The same with `by_name=True`"""
    if major == 2:
        record("-")
        return
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2, name="a_b")])
    before = model.get_weights()[0]
    if version < (3, 8):
        with record.error(ValueError, "Weight count mismatch for top-level weights"):
            model.load_weights(str(handoff / "w.h5"), by_name=True)
        return
    model.load_weights(str(handoff / "w.h5"), by_name=True)
    assert np.array_equal(before, model.get_weights()[0])
    record("loads nothing, silently")


NAMES = {
    "DenseNet121": {"conv1/relu": "conv1_relu", "conv1/bn": "conv1_bn"},
    "MobileNetV3Small": {"Conv/BatchNorm": "conv_bn", "expanded_conv/squeeze_excite/AvgPool": "expanded_conv_squeeze_excite_avg_pool"},
}


@pytest.mark.parametrize("application", NAMES)
def test_applications(keras, major, record, application):
    """`{application}().get_layer(...)` with the slashes of Keras 2, and the new names"""
    model = getattr(keras.applications, application)(weights=None, include_top=False, input_shape=(64, 64, 3))
    for old, new in NAMES[application].items():
        if major == 2:
            model.get_layer(old)
            continue
        with record.error(ValueError, "No such layer"):
            model.get_layer(old)
        model.get_layer(new)
    if major == 2:
        record("works")
