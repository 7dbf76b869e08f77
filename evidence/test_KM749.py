"""Tensors that `build` of a layer keeps in an attribute."""

import numpy as np
import pytest

X = np.arange(12, dtype="float32").reshape(4, 3)
OUTSIDE = "out of scope"
MAKE = {
    "tf.range(3)": lambda keras, tf: tf.range(3),
    "tf.constant(2.0)": lambda keras, tf: tf.constant(2.0),
    "tf.convert_to_tensor(2.0)": lambda keras, tf: tf.convert_to_tensor(2.0),
    "tf.keras.backend.constant(2.0)": lambda keras, tf: tf.keras.backend.constant(2.0),
}


def kept(keras, tf, make, lifted=False):
    class Kept(keras.layers.Layer):
        def build(self, shape):
            if lifted:
                with tf.init_scope():
                    self.held = make()
            else:
                self.held = make()
            super().build(shape)

        def call(self, x):
            return x * tf.cast(self.held, x.dtype)

    return Kept()


def around(keras, inner, builds=False):
    class Around(keras.layers.Layer):
        def __init__(self):
            super().__init__()
            self.inner = inner

        def build(self, shape):
            if builds:
                self.inner.build(shape)
            super().build(shape)

        def call(self, x):
            return self.inner(x)

    return Around()


def functional(keras, layer):
    inputs = keras.Input((3,))
    return keras.Model(inputs, layer(inputs))


def subclass(keras, layer):
    class Net(keras.Model):
        def __init__(self):
            super().__init__()
            self.inner = layer

        def call(self, x):
            return self.inner(x)

    return Net()


@pytest.mark.parametrize("code", list(MAKE))
def test_nested(keras, tf, major, record, code):
    """`self.held = {code}` in `build` of a layer that another layer holds: predict of a functional model"""
    layer = around(keras, kept(keras, tf, lambda: MAKE[code](keras, tf)))
    if major == 2:
        assert functional(keras, layer).predict(X, verbose=0).shape == (4, 3)
        record("works")
        return
    with record.error((TypeError, ValueError), OUTSIDE):
        functional(keras, layer).predict(X, verbose=0)


def test_ones(keras, tf, major, record):
    """`tf.keras.backend.ones(3)` on Keras 2, `keras.ops.ones(3)` on Keras 3, in a layer that another layer holds"""
    layer = around(keras, kept(keras, tf, lambda: tf.keras.backend.ones(3) if major == 2 else keras.ops.ones(3)))
    if major == 2:
        assert np.allclose(functional(keras, layer).predict(X, verbose=0), X)
        record("works")
        return
    with record.error((TypeError, ValueError), OUTSIDE):
        functional(keras, layer).predict(X, verbose=0)


@pytest.mark.parametrize("how", ["fit", "predict", "call"])
def test_subclass(keras, tf, major, record, how):
    """`self.held = tf.range(3)` in `build` of a layer of a model with a `call` of its own: {how}"""
    model = subclass(keras, kept(keras, tf, lambda: tf.range(3)))
    model.compile("sgd", "mse")

    def run():
        if how == "fit":
            model.fit(X, X, verbose=0)
        elif how == "predict":
            model.predict(X, verbose=0)
        else:
            model(X)
            model.predict(X, verbose=0)

    if major == 2:
        run()
        record("works")
        return
    with record.error((TypeError, ValueError), OUTSIDE):
        run()


def test_on_top(keras, tf, record):
    """the same layer called on `Input` itself"""
    model = functional(keras, kept(keras, tf, lambda: tf.range(3)))
    assert np.allclose(model.predict(X, verbose=0), X * np.arange(3))
    record("works")


def test_owner_builds(keras, tf, record):
    """the same layer where `build` of the layer around it calls `self.inner.build(shape)`"""
    model = functional(keras, around(keras, kept(keras, tf, lambda: tf.range(3)), builds=True))
    assert np.allclose(model.predict(X, verbose=0), X * np.arange(3))
    record("works")


def test_array(keras, tf, record):
    """`self.held = np.arange(3)`, in a layer that another layer holds"""
    model = functional(keras, around(keras, kept(keras, tf, lambda: np.arange(3))))
    assert np.allclose(model.predict(X, verbose=0), X * np.arange(3))
    record("works")


def test_instead(keras, tf, major, same_numbers):
    """`with tf.init_scope(): self.held = tf.range(3)`, in a layer that another layer holds, and in a model with a `call` of its own"""
    nested = functional(keras, around(keras, kept(keras, tf, lambda: tf.range(3), lifted=major == 3)))
    own = subclass(keras, kept(keras, tf, lambda: tf.range(3), lifted=major == 3))
    own.compile("sgd", "mse")
    own.fit(X, X, verbose=0)
    same_numbers(nested.predict(X, verbose=0), own.predict(X, verbose=0))


def test_kernel(keras, tf, record):
    """`self.held = self.kernel` in `build` of a `Dense` that another layer holds"""

    class Kept(keras.layers.Dense):
        def build(self, shape):
            super().build(shape)
            self.held = self.kernel

        def call(self, x):
            return tf.matmul(x, self.held)

    model = functional(keras, around(keras, Kept(3)))
    assert model.predict(X, verbose=0).shape == (4, 3)
    record("works")


ASK = {
    "int(tf.maximum(n, 2))": lambda tf, n: int(tf.maximum(n, 2)),
    "tf.maximum(n, 2).numpy()": lambda tf, n: tf.maximum(n, 2).numpy(),
    "int(np.sqrt(tf.maximum(n, 4)))": lambda tf, n: int(np.sqrt(tf.maximum(n, 4))),
    "n if tf.greater(n, 2) else 2": lambda tf, n: n if tf.greater(n, 2) else 2,
    "len(range(tf.maximum(n, 2)))": lambda tf, n: len(range(tf.maximum(n, 2))),
}


def asking(keras, tf, ask, lifted=False):
    class Asking(keras.layers.Layer):
        def build(self, shape):
            if lifted:
                with tf.init_scope():
                    units = ask(tf, shape[-1])
            else:
                units = ask(tf, shape[-1])
            self.kernel = self.add_weight(name="kernel", shape=(shape[-1], int(units)), initializer="ones")
            super().build(shape)

        def call(self, x):
            return tf.matmul(x, self.kernel)

    return Asking()


@pytest.mark.parametrize("code", list(ASK))
def test_asked(keras, tf, major, record, code):
    """`{code}` in `build` of a layer that another layer holds: predict of a functional model"""
    layer = around(keras, asking(keras, tf, ASK[code]))
    if major == 2:
        functional(keras, layer).predict(X, verbose=0)
        record("works")
        return
    with record.error((TypeError, AttributeError, NotImplementedError, ValueError)):
        functional(keras, layer).predict(X, verbose=0)


def test_asked_on_top(keras, tf, record):
    """the layers that ask so, called on `Input` itself"""
    for ask in ASK.values():
        functional(keras, asking(keras, tf, ask)).predict(X, verbose=0)
    record("works")


def test_asked_lifted(keras, tf, major, same_numbers):
    """the same under `with tf.init_scope():`, in a layer that another layer holds, and in a model with a `call` of its own"""
    models = []
    for ask in ASK.values():
        models.append(functional(keras, around(keras, asking(keras, tf, ask, lifted=major == 3))))
        models.append(subclass(keras, asking(keras, tf, ask, lifted=major == 3)))
    same_numbers(*(model.predict(X, verbose=0) for model in models))
