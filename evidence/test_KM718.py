"""What callbacks may set and read."""

import numpy as np
import pytest

X, Y = np.ones((4, 1), "float32"), np.ones((4, 1), "float32")


def fit(keras, callback):
    model = keras.Sequential([keras.layers.Dense(1)])
    model.compile("sgd", "mse", metrics=["mae"])
    model.fit(X, Y, verbose=0, callbacks=[callback], validation_data=(X, Y))


def test_set(keras, major, record):
    """`self.model = model` in `__init__`"""

    class Own(keras.callbacks.Callback):
        def __init__(self, model):
            super().__init__()
            self.model = model

    if major == 2:
        Own(1)
        record("works")
    else:
        with record.error(AttributeError, "has no setter"):
            Own(1)


def test_set_model(keras, major, record):
    """`self.model = model` in `set_model`"""

    class Own(keras.callbacks.Callback):
        def set_model(self, model):
            self.model = model

    if major == 2:
        fit(keras, Own())
        record("works")
    else:
        with record.error(AttributeError, "has no setter"):
            fit(keras, Own())


def test_super_set_model(keras, record):
    """`super().set_model(model)` in `set_model`"""
    seen = []

    class Own(keras.callbacks.Callback):
        def set_model(self, model):
            super().set_model(model)
            seen.append(self.model is model)

    fit(keras, Own())
    assert seen
    assert all(seen)
    record("works")


@pytest.mark.parametrize("key", ["metrics", "samples", "batch_size", "do_validation", "nb_epoch"])
def test_params(keras, record, key):
    """`self.params["{key}"]`"""

    class Own(keras.callbacks.Callback):
        def on_epoch_end(self, epoch, logs=None):
            self.params[key]

    with record.error(KeyError):
        fit(keras, Own())


@pytest.mark.parametrize("key", ["size", "batch"])
def test_logs(keras, record, key):
    """`logs["{key}"]` in `on_train_batch_end` and `on_batch_begin`"""

    class Own(keras.callbacks.Callback):
        def on_batch_begin(self, batch, logs=None):
            assert not logs

        def on_train_batch_end(self, batch, logs=None):
            assert "loss" in logs
            logs[key]

    with record.error(KeyError):
        fit(keras, Own())


def test_kept(keras, record):
    """`self.params["epochs"]`, `self.params["steps"]`, `self.params["verbose"]`"""
    seen = []

    class Own(keras.callbacks.Callback):
        def on_epoch_end(self, epoch, logs=None):
            seen.append(sorted(self.params))

    fit(keras, Own())
    assert seen == [["epochs", "steps", "verbose"]]
    record("works")


def test_fix(keras, major, known_weights, same_numbers):
    """`self.model = model` in `set_model` on Keras 2, `super().set_model(model)` on Keras 3: what the callback sees"""
    seen = []

    class Spy(keras.callbacks.Callback):
        def set_model(self, model):
            if major == 2:
                self.model = model
            else:
                super().set_model(model)

        def on_epoch_end(self, epoch, logs=None):
            seen.append(self.model.get_weights()[0].sum())

    model = known_weights(keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)]))
    model.compile("sgd", "mse")
    model.fit(np.ones((2, 2)), np.ones((2, 1)), epochs=2, verbose=0, callbacks=[Spy()])
    assert len(seen) == 2
    same_numbers(seen)


def test_super_set_model_early(keras, record):
    """`super().set_model(model)` in `__init__`, before or after `super().__init__()`"""
    first = keras.Sequential([keras.layers.Dense(1)])

    class Before(keras.callbacks.Callback):
        def __init__(self, model):
            super().set_model(model)
            super().__init__()

    class After(keras.callbacks.Callback):
        def __init__(self, model):
            super().__init__()
            super().set_model(model)

        def on_train_end(self, logs=None):
            self.seen = self.model

    after = After(first)
    assert after.model is first
    fit(keras, Before(first))
    fit(keras, after)
    assert after.seen is not first
    record("works")


def test_set_outside(keras, major, record):
    """`callback.model = model`"""
    callback, model = keras.callbacks.Callback(), keras.Sequential()
    if major == 2:
        callback.model = model
        record("works")
    else:
        with record.error(AttributeError, "model"):
            callback.model = model


def test_set_model_outside(keras, record):
    """`callback.set_model(model)`"""
    callback, model = keras.callbacks.Callback(), keras.Sequential()
    callback.set_model(model)
    assert callback.model is model
    record("works")


@pytest.mark.parametrize("hook", ["on_train_batch_begin", "on_train_batch_end", "on_test_batch_begin", "on_test_batch_end"])
def test_named_otherwise(keras, major, record, hook):
    """a method for batches with `log` instead of `logs`"""
    own = type("Own", (keras.callbacks.Callback,), {hook: lambda self, batch, log=None: None})
    if major == 2:
        fit(keras, own())
        record("works")
    else:
        with record.error(TypeError, "unexpected keyword argument 'logs'"):
            fit(keras, own())


def test_on_batch_end(keras, record):
    """`on_batch_end(self, batch, log)`"""

    class Own(keras.callbacks.Callback):
        def on_batch_end(self, batch, log=None):
            pass

    with record.error(TypeError, "unexpected keyword argument 'logs'"):
        fit(keras, Own())


def test_lambda_callback(keras, major, record):
    """`LambdaCallback(on_train_batch_end=lambda batch, log: ...)`"""
    callback = keras.callbacks.LambdaCallback(on_train_batch_end=lambda batch, log: None)
    if major == 2:
        fit(keras, callback)
        record("works")
    else:
        with record.error(TypeError, "unexpected keyword argument 'logs'"):
            fit(keras, callback)


def test_named_otherwise_fine(keras, record):
    """`on_epoch_end(self, epoch, log)`, `on_train_begin(self, log)`: not to be flagged"""

    class Own(keras.callbacks.Callback):
        def on_epoch_end(self, epoch, log=None):
            pass

        def on_train_begin(self, log=None):
            pass

    fit(keras, Own())
    record("works")


def test_named_fix(keras, record):
    """the same with `logs`"""

    class Own(keras.callbacks.Callback):
        def on_train_batch_end(self, batch, logs=None):
            pass

    fit(keras, Own())
    record("works")


@pytest.mark.parametrize("name", ["EarlyStopping", "ModelCheckpoint", "ReduceLROnPlateau"])
@pytest.mark.parametrize("read", ["self.monitor_op(1.0, 2.0)", "self.best > 0"])
def test_unset(keras, version, record, tmp_path, name, read):
    """`{read}` in `on_epoch_end` of a subclass of `{name}`"""
    base = getattr(keras.callbacks, name)

    class Own(base):
        def on_epoch_end(self, epoch, logs=None):
            eval(read, {"self": self})

    callback = Own(*[str(tmp_path / "m.keras")] * (name == "ModelCheckpoint"), monitor="loss")
    fails = version >= (3, 0) if name == "EarlyStopping" else version >= (3, 11)
    record.outcome((TypeError, AttributeError) if fails else None, lambda: fit(keras, callback))


def test_set_after_super(keras, record):
    """`self.best = inf` and `self.monitor_op = np.less` in `on_train_begin`, after `super().on_train_begin(logs)`"""

    class Own(keras.callbacks.EarlyStopping):
        def on_train_begin(self, logs=None):
            super().on_train_begin(logs)
            self.best, self.monitor_op = float("inf"), lambda new, old: new < old

        def on_epoch_end(self, epoch, logs=None):
            assert self.monitor_op(logs["loss"], self.best)

    fit(keras, Own(monitor="loss"))
