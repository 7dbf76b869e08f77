"""A dataset that is shorter than `steps_per_epoch * epochs`."""

import numpy as np


def fit(keras, tf, repeat):
    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
    model.compile(loss="mse", optimizer="sgd")
    data = tf.data.Dataset.from_tensor_slices((np.ones((4, 1), "float32"), np.ones((4, 1), "float32"))).batch(1)
    if repeat:
        data = data.repeat()
    return model.fit(data, steps_per_epoch=3, epochs=4, verbose=0)


def test_short(keras, tf, major, record):
    """4 batches, `fit(data, steps_per_epoch=3, epochs=4)`"""
    with record.warns("ran out of data"):
        history = fit(keras, tf, False)
    epochs = len(history.history["loss"])
    assert epochs == (2 if major == 2 else 4)
    record(f"{epochs} epochs")


def test_generator(keras, version, record):
    """a generator function of 5 batches, `fit(generator(), steps_per_epoch=3, epochs=4)`"""
    seen = []

    class Count(keras.callbacks.Callback):
        def on_train_batch_end(self, batch, logs=None):
            seen.append(batch)

    def generator():
        for _ in range(5):
            yield np.ones((2, 1), "float32"), np.ones((2, 1), "float32")

    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
    model.compile(loss="mse", optimizer="sgd")
    with record.warns("ran out of data"):
        model.fit(generator(), steps_per_epoch=3, epochs=4, verbose=0, callbacks=[Count()])
    assert (len(seen) > 5) == (version >= (3, 7))
    record(f"{len(seen)} batches")


def test_repeat(keras, tf, record):
    """the same with `data.repeat()`"""
    with record.silent("ran out of data"):
        assert len(fit(keras, tf, True).history["loss"]) == 4
    record("4 epochs")


def batches(keras, tf, steps, epochs):
    """How many batches `fit` takes of a dataset of four, in how many epochs."""
    seen = []

    class Count(keras.callbacks.Callback):
        def on_train_batch_end(self, batch, logs=None):
            seen.append(batch)

    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
    model.compile(loss="mse", optimizer="sgd")
    data = tf.data.Dataset.from_tensor_slices((np.ones((16, 1), "float32"), np.ones((16, 1), "float32"))).batch(4)
    history = model.fit(data, steps_per_epoch=steps(data), epochs=epochs, verbose=0, callbacks=[Count()])
    return len(seen), len(history.history["loss"])


def test_whole_length(keras, tf, version, record):
    """4 batches, `fit(data, steps_per_epoch=len(data), epochs=3)`: all of the data in each epoch"""
    count, epochs = batches(keras, tf, len, 3)
    assert (count, epochs) == ((8, 3) if (3,) < version < (3, 7) else (12, 3))  # the early ones found no data in every second epoch
    record(f"{count} batches in {epochs} epochs")


def test_part_of_the_length(keras, tf, record):
    """4 batches, `fit(data, steps_per_epoch=len(data) // 2, epochs=2)`: enough for all epochs"""
    with record.silent("ran out of data"):
        assert batches(keras, tf, lambda data: len(data) // 2, 2) == (4, 2)
    record("4 batches in 2 epochs")
