"""Class weights with generators."""

import numpy as np
import pytest

X, Y = np.ones((4, 3), "float32"), np.array([0.0, 1.0, 0.0, 1.0])
WEIGHTS = {0: 1.0, 1: 5.0}


def model_of(keras):
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1, kernel_initializer="ones")])
    model.compile("sgd", "mse")
    return model


def batches():
    while True:
        yield X, Y


def loss(keras, *data, **options):
    return model_of(keras).fit(*data, verbose=0, **options).history["loss"][0]


@pytest.mark.parametrize("form", ["batches()", "((X, Y) for _ in range(2))"])
def test_generator(keras, major, record, form):
    """`fit({form}, class_weight=...)`"""
    data = eval(form)
    if major == 2:
        loss(keras, data, steps_per_epoch=1, class_weight=WEIGHTS)
        record("works")
        return
    with record.error(ValueError, "`class_weight` is not supported for Python generator"):
        loss(keras, data, steps_per_epoch=1, class_weight=WEIGHTS)


def test_third_value(keras, major, record, handoff):
    """the weights of the samples as third value: the loss"""

    def weighted():
        while True:
            yield X, Y, np.array([WEIGHTS[int(label)] for label in Y])

    if major == 2:
        np.save(handoff / "loss.npy", loss(keras, batches(), steps_per_epoch=1, class_weight=WEIGHTS))
    assert np.isclose(np.load(handoff / "loss.npy"), loss(keras, weighted(), steps_per_epoch=1))
    record("the same")


def test_others(keras, tf, record):
    """arrays, a `Sequence`, a `tf.data.Dataset`, and a generator with `class_weight=None`"""

    class Batches(keras.utils.Sequence):
        def __len__(self):
            return 1

        def __getitem__(self, index):
            return X, Y

    loss(keras, X, Y, class_weight=WEIGHTS)
    loss(keras, Batches(), class_weight=WEIGHTS)
    loss(keras, tf.data.Dataset.from_tensors((X, Y)), class_weight=WEIGHTS)
    loss(keras, batches(), steps_per_epoch=1, class_weight=None)
    record("work")


def test_flow(keras, record):
    """`ImageDataGenerator().flow(x, y)`"""
    images = keras.preprocessing.image if hasattr(keras.preprocessing.image, "ImageDataGenerator") else keras.src.legacy.preprocessing.image
    flow = images.ImageDataGenerator().flow(np.ones((4, 2, 2, 1)), Y, batch_size=4)
    model = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(1)])
    model.compile("sgd", "mse")
    model.fit(flow, class_weight=WEIGHTS, verbose=0)
    record("works")


@pytest.mark.parametrize("form", ["np.array([1.0, 5.0])", "[1.0, 5.0]", "'balanced'"])
def test_no_dict(keras, major, record, form):
    """`fit(x, y, class_weight={form})`"""
    weights = eval(form)
    ambiguous = major == 2 and isinstance(weights, np.ndarray)
    with record.error(ValueError, "truth value") if ambiguous else record.error(AttributeError, "has no attribute"):
        loss(keras, X, Y, class_weight=weights)


def test_enumerated(keras, record):
    """`dict(enumerate(weights))` of an array is the dict of the weights"""
    found = loss(keras, X, Y, class_weight=dict(enumerate(np.array([1.0, 5.0]))))
    assert np.isclose(found, loss(keras, X, Y, class_weight=WEIGHTS))
    record("the same loss")
