"""Python attributes changed in `call`."""

import numpy as np


def count(keras, weight):
    class Counter(keras.layers.Layer):
        def __init__(self, **kwargs):
            super().__init__(**kwargs)
            self.steps = self.add_weight(name="steps", shape=(), initializer="zeros", trainable=False) if weight else 0

        def call(self, x):
            if weight:
                self.steps.assign(self.steps + 1.0)
            else:
                self.steps += 1
            return x * 1.0

    layer = Counter()
    model = keras.Sequential([keras.Input((1,)), layer, keras.layers.Dense(1)])
    model.compile(loss="mse", optimizer="sgd")
    before = float(np.array(layer.steps))
    model.fit(np.ones((6, 1), "float32"), np.ones((6, 1), "float32"), batch_size=1, epochs=1, verbose=0)
    return float(np.array(layer.steps)) - before


def test_attribute(keras, backend, record):
    """`self.steps += 1` in `call`, 6 batches: counted"""
    value = count(keras, False)
    if backend == "torch":
        assert value == 7
        record("7, at each step and when the model is built: nothing is compiled")
        return
    assert value < 6
    record(f"{value:.0f}, when the function is traced")


def test_weight(keras, record):
    """the same with a weight and `assign`"""
    value = count(keras, True)
    assert value >= 6
    record(f"{value:.0f}")
