"""`decay` of an optimizer."""

import numpy as np


def test_decay(keras, major, record):
    """`SGD(0.1, decay=1e-4)`"""
    if major == 2:
        with record.error(ValueError, "decay is deprecated in the new Keras optimizer"):
            keras.optimizers.SGD(0.1, decay=1e-4)
    else:
        with record.warns("`decay` is no longer supported and will be ignored"):
            keras.optimizers.SGD(0.1, decay=1e-4)


def test_zero(keras, major, record):
    """`SGD(0.1, decay=0.0)`"""
    if major == 2:
        try:
            keras.optimizers.SGD(0.1, decay=0.0)
            record("works")
        except ValueError:
            record("ValueError")
    else:
        with record.warns("will be ignored"):
            keras.optimizers.SGD(0.1, decay=0.0)


def test_schedule(keras, record):
    """`InverseTimeDecay(0.1, 1, 0.5)` after 0, 1, 2 steps is 0.1 / (1 + 0.5 * step)"""
    schedule = keras.optimizers.schedules.InverseTimeDecay(0.1, 1, 0.5)
    rates = [float(np.array(schedule(step))) for step in range(3)]
    assert np.allclose(rates, [0.1 / (1 + 0.5 * step) for step in range(3)])
    keras.optimizers.SGD(schedule)
    record(rates)


def test_legacy_same_numbers(keras, major, record, handoff):
    """training with decay: the legacy optimizer of Keras 2, and the schedule"""
    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, kernel_initializer="ones", use_bias=False)])
    if major == 2:
        optimizer = keras.optimizers.legacy.SGD(0.1, decay=0.5)
    else:
        optimizer = keras.optimizers.SGD(keras.optimizers.schedules.InverseTimeDecay(0.1, 1, 0.5))
    model.compile(loss="mse", optimizer=optimizer)
    losses = [float(model.train_on_batch(np.ones((1, 1)), np.zeros((1, 1)))) for _ in range(4)]
    if major == 2:
        np.save(handoff / "losses.npy", losses)
    else:
        assert np.allclose(losses, np.load(handoff / "losses.npy"), rtol=1e-5)
    record(losses)


def test_whole_rate(keras, major, record):
    """`InverseTimeDecay(1, 1, 0.5)`, of a whole number, after 0, 1, 2 steps"""
    schedule = keras.optimizers.schedules.InverseTimeDecay(1, 1, 0.5)
    if major == 2:
        with record.error(Exception, "expected to be a int32"):
            schedule(1)
    else:
        rates = [float(np.array(schedule(step))) for step in range(3)]
        assert rates == [1, 1, 1]
        record(rates)


def test_rate_set_by_a_callback(keras, record):
    """a callback that sets the learning rate of an optimizer with a schedule"""
    optimizer = keras.optimizers.SGD(keras.optimizers.schedules.InverseTimeDecay(0.1, 1, 0.5))

    class Cycle(keras.callbacks.Callback):
        def on_epoch_begin(self, epoch, logs=None):
            self.model.optimizer.learning_rate = 0.01

    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
    model.compile(loss="mse", optimizer=optimizer)
    with record.error(TypeError, "hence its learning rate is not settable"):
        model.fit(np.ones((1, 1)), np.zeros((1, 1)), verbose=0, callbacks=[Cycle()])
