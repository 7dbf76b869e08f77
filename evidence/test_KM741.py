"""Classes of layers and models whose names begin with an underscore."""

import numpy as np
import pytest

X = np.ones((4, 3), "float32")


def classes(keras, prefix, **options):
    def start(self):
        keras.layers.Layer.__init__(self, **options)
        self.dense = keras.layers.Dense(1)

    def call(self, x):
        return self.dense(x)

    block = type(f"{prefix}Block", (keras.layers.Layer,), {"__init__": start, "call": call})

    class Net(keras.Model):
        def __init__(self):
            super().__init__()
            self.block = block()

        def call(self, x):
            return self.block(x)

    private = type("_Net", (Net,), {})
    return block, Net, private


def fit(keras, model):
    model.compile("sgd", "mse")
    model.fit(X, X[:, :1], verbose=0)


@pytest.mark.parametrize("how", ["fit", "predict", "tf.function"])
@pytest.mark.parametrize("kind", ["a layer of a subclassed model", "a model"])
def test_private(keras, tf, major, record, kind, how):
    """{kind} whose class begins with an underscore, in {how}"""
    _, net, private = classes(keras, "_" if kind != "a model" else "")
    model = private() if kind == "a model" else net()
    model(X)
    use = {"fit": lambda: fit(keras, model), "predict": lambda: model.predict(X, verbose=0), "tf.function": lambda: tf.function(lambda x: model(x))(X)}[how]
    if major == 2:
        use()
        record("works")
        return
    with record.error(ValueError, "is not a valid root scope name"):
        use()


def test_eager(keras, record):
    """called outside of `fit` and `tf.function`"""
    _, net, private = classes(keras, "_")
    net()(X)
    private()(X)
    record("works")


def test_functional(keras, record):
    """in a functional model and in a `Sequential`"""
    block, _, _ = classes(keras, "_")
    inputs = keras.Input((3,))
    fit(keras, keras.Model(inputs, block()(inputs)))
    fit(keras, keras.Sequential([keras.Input((3,)), block()]))
    record("works")


def test_named(keras, record):
    """with a name, and with a public class name"""
    for prefix, options in (("_", {"name": "block"}), ("", {})):
        _, net, _ = classes(keras, prefix, **options)
        fit(keras, net())
    record("works")
