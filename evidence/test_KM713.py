"""`Sequence` without `super().__init__()`."""

import numpy as np


def batches(keras, calls_super):
    class Batches(keras.utils.Sequence):
        def __init__(self):
            if calls_super:
                super().__init__()
            self.x = np.arange(4, dtype="float32").reshape(4, 1)

        def __len__(self):
            return 2

        def __getitem__(self, index):
            return self.x[2 * index : 2 * index + 2], self.x[2 * index : 2 * index + 2]

    return Batches()


def loss(keras, calls_super):
    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, kernel_initializer="ones")])
    model.compile(keras.optimizers.SGD(0.0), "mae")
    return float(model.fit(batches(keras, calls_super), shuffle=False, verbose=0).history["loss"][0])


def test_without(keras, major, record):
    """`__init__` without `super().__init__()`, in `fit`"""
    if major == 2:
        loss(keras, calls_super=False)
        record("works")
    else:
        with record.warns("class should call `super().__init__(**kwargs)`"):
            loss(keras, calls_super=False)


def test_with(keras, major, record, handoff):
    """`__init__` with `super().__init__()`: no warning, the same loss"""
    with record.silent("super().__init__"):
        value = loss(keras, calls_super=True)
    assert value == loss(keras, calls_super=False)
    if major == 2:
        (handoff / "loss.txt").write_text(str(value))
    else:
        assert value == float((handoff / "loss.txt").read_text())
    record("equal")


def test_no_constructor(keras, record):
    """no `__init__` at all"""

    class Batches(keras.utils.Sequence):
        def __len__(self):
            return 1

        def __getitem__(self, index):
            return np.ones((2, 1)), np.ones((2, 1))

    model = keras.Sequential([keras.layers.Dense(1)])
    model.compile("sgd", "mae")
    with record.silent("super().__init__"):
        model.fit(Batches(), verbose=0)
    record("works")
