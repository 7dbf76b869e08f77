"""Iterators that are no generators as data."""

import itertools

import numpy as np
import pytest

X, Y = np.ones((4, 3), "float32"), np.ones((4, 1), "float32")


class Steps:
    def __iter__(self):
        return self

    def __next__(self):
        return X, Y


def pair(_):
    return X, Y


ITERATORS = {
    "zip(images, masks)": lambda: zip(itertools.repeat(X), itertools.repeat(Y)),
    "map(pair, files)": lambda: map(pair, range(9)),
    "itertools.cycle(batches)": lambda: itertools.cycle([(X, Y)]),
    "iter(batches)": lambda: iter([(X, Y)] * 9),
    "an object with __next__": Steps,
}


def model(keras):
    net = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
    net.compile("sgd", "mse")
    return net


@pytest.mark.parametrize("spelled", ITERATORS)
def test_fit(keras, major, record, spelled):
    """`fit` with {spelled}"""
    if major == 2:
        model(keras).fit(ITERATORS[spelled](), steps_per_epoch=2, verbose=0)
        record("works")
    else:
        with record.error(ValueError, "Unrecognized data type"):
            model(keras).fit(ITERATORS[spelled](), steps_per_epoch=2, verbose=0)


def test_validation(keras, major, record):
    """`validation_data=zip(images, masks)`"""
    data = zip(itertools.repeat(X), itertools.repeat(Y))
    if major == 2:
        model(keras).fit(X, Y, validation_data=data, validation_steps=1, verbose=0)
        record("works")
    else:
        with record.error(ValueError, "Unrecognized data type"):
            model(keras).fit(X, Y, validation_data=data, validation_steps=1, verbose=0)


def test_sequence(keras, major, record):
    """`fit` with iter(x), where x is a Sequence or PyDataset"""
    base = keras.utils.PyDataset if major == 3 else keras.utils.Sequence

    class Data(base):
        def __len__(self):
            return 4

        def __getitem__(self, index):
            return X, Y

    if hasattr(base, "__iter__"):
        model(keras).fit(iter(Data()), steps_per_epoch=2, verbose=0)
        record("works")
    else:
        with record.error(ValueError, "Unrecognized data type"):
            model(keras).fit(iter(Data()), steps_per_epoch=2, verbose=0)


@pytest.mark.parametrize("spelled", ITERATORS)
def test_generator(keras, record, spelled):
    """`fit` with (batch for batch in {spelled})"""
    history = model(keras).fit((batch for batch in ITERATORS[spelled]()), steps_per_epoch=2, epochs=2, verbose=0).history
    assert len(history["loss"]) == 2
    record("works")


def test_fix(keras, major, known_weights, same_numbers):
    """`fit` with `zip(...)` on Keras 2, with `(batch for batch in zip(...))` on Keras 3: the loss and the weights"""
    net = known_weights(model(keras))
    data = zip(itertools.repeat(X), itertools.repeat(Y))
    history = net.fit(data if major == 2 else (batch for batch in data), steps_per_epoch=2, epochs=2, verbose=0).history
    same_numbers(history["loss"], *net.get_weights())
