"""A SeedGenerator made where the numbers are drawn starts again each time."""

import numpy as np


def noise(keras, make):
    class Noise(keras.layers.Layer):
        def __init__(self, **kwargs):
            super().__init__(**kwargs)
            self.own = keras.random.SeedGenerator(1)

        def call(self, x):
            return x + keras.random.normal((8,), seed=make(self))

    inputs = keras.Input((8,))
    return keras.Model(inputs, Noise()(inputs))


def twice(model):
    x = np.zeros((1, 8), "float32")
    return model.predict(x, verbose=0), model.predict(x, verbose=0)


def test_in_call(keras, record, major):
    """`SeedGenerator(1)` made in `call`"""
    if major == 2:
        record("no SeedGenerator")
        return
    try:
        one, two = twice(noise(keras, lambda self: keras.random.SeedGenerator(1)))
    except Exception as error:
        with record.error(type(error)):
            raise error
        return
    record("the same noise in each batch" if (one == two).all() else "other noise in each batch")


def test_in_call_assigned(keras, record, major):
    """`self.generator = SeedGenerator(1)` in `call`"""
    if major == 2:
        record("no SeedGenerator")
        return

    def make(self):
        self.generator = keras.random.SeedGenerator(1)
        return self.generator

    try:
        one, two = twice(noise(keras, make))
    except Exception as error:
        with record.error(type(error)):
            raise error
        return
    record("the same noise in each batch" if (one == two).all() else "other noise in each batch")


def test_eager(keras, record, major):
    """a function that makes `SeedGenerator(1)` on each call"""
    if major == 2:
        record("no SeedGenerator")
        return

    def draw():
        return np.array(keras.random.normal((8,), seed=keras.random.SeedGenerator(1)))

    assert (draw() == draw()).all()
    record("equal numbers")


def test_in_init(keras, record, major):
    """`SeedGenerator(1)` made in `__init__`"""
    if major == 2:
        record("no SeedGenerator")
        return
    one, two = twice(noise(keras, lambda self: self.own))
    assert not (one == two).all()
    record("other noise in each batch")


def test_train_step(keras, record, major):
    """`SeedGenerator(1)` made in `train_step`"""
    if major == 2:
        record("no SeedGenerator")
        return
    seen = []

    class Net(keras.Model):
        def __init__(self):
            super().__init__()
            self.dense = keras.layers.Dense(1)

        def call(self, x):
            return self.dense(x)

        def train_step(self, data):
            drawn = keras.random.normal((1,), seed=keras.random.SeedGenerator(1))
            seen.append(drawn)
            return {"loss": drawn[0]}

    model = Net()
    model.compile("sgd", "mse")
    try:
        history = model.fit(np.zeros((4, 2)), np.zeros((4, 1)), batch_size=2, epochs=2, verbose=0).history["loss"]
    except Exception as error:
        with record.error(type(error)):
            raise error
        return
    record("the same number in each epoch" if history[0] == history[1] else "other numbers")
