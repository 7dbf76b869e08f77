"""What hand-written training steps report as loss; the labels are 1, the model predicts 3, so the mean squared error is 4."""

import numpy as np
import pytest

X, Y = np.ones((4, 1), "float32"), np.ones((4, 1), "float32")


def reported(keras, step, name="train_step", metrics=("mae",), loss="mse"):
    class Model(keras.Model):
        def __init__(self):
            super().__init__()
            self.dense = keras.layers.Dense(1, kernel_initializer=keras.initializers.Constant(3.0))

        def call(self, x):
            return self.dense(x)

    setattr(Model, name, step)
    model = Model()
    model.compile(keras.optimizers.SGD(0.0), loss, metrics=list(metrics) if metrics else None)
    if name == "test_step":
        logs = model.evaluate(X, Y, verbose=0, return_dict=True)
    else:
        logs = {key: value[0] for key, value in model.fit(X, Y, verbose=0).history.items()}
    for key in [key for key, value in logs.items() if isinstance(value, dict)]:
        logs.update(logs.pop(key))
    return {key: round(float(value), 4) for key, value in logs.items()}


def compute(self, data):
    x, y = data
    y_pred = self(x, training=True)
    return x, y, y_pred, self.compute_loss(x=x, y=y, y_pred=y_pred)


def labels(self, data):
    x, y, y_pred, loss = compute(self, data)
    self.compiled_metrics.update_state(y, y_pred)
    return {m.name: m.result() for m in self.metrics}


def old(self, data):
    x, y = data
    y_pred = self(x, training=True)
    self.compiled_loss(y, y_pred, regularization_losses=self.losses)
    self.compiled_metrics.update_state(y, y_pred)
    return {m.name: m.result() for m in self.metrics}


def tracked(self, data):
    x, y, y_pred, loss = compute(self, data)
    return self.compute_metrics(x, y, y_pred, None)


def by_name(self, data):
    x, y, y_pred, loss = compute(self, data)
    for metric in self.metrics:
        if metric.name == "loss":
            metric.update_state(loss)
        else:
            metric.update_state(y, y_pred)
    return {m.name: m.result() for m in self.metrics}


def put_in(self, data):
    x, y, y_pred, loss = compute(self, data)
    self.compiled_metrics.update_state(y, y_pred)
    results = {m.name: m.result() for m in self.metrics}
    results["loss"] = loss
    return results


@pytest.mark.parametrize("form", ["compute_loss", "compiled_loss"])
def test_labels(keras, major, record, form):
    """`{form}`, `compiled_metrics.update_state(y, y_pred)`, dict over `self.metrics`: loss and mae"""
    logs = reported(keras, labels if form == "compute_loss" else old)
    assert logs["mae"] == 2
    assert (logs["loss"] == 4) == (major == 2)
    record(f"loss {logs['loss']}, mae {logs['mae']}")


def test_labels_in_test_step(keras, major, record):
    """the same in `test_step`"""
    logs = reported(keras, labels, "test_step")
    assert (logs["loss"] == 4) == (major == 2)
    record(f"loss {logs['loss']}, mae {logs['mae']}")


def test_own_loss(keras, version, record):
    """a loss of the step's own, `compiled_metrics.update_state(y, y_pred)`, dict over `self.metrics`: what is reported"""

    def step(self, data):
        x, y = data
        self.compiled_metrics.update_state(y, self(x, training=True))
        results = {m.name: m.result() for m in self.metrics}
        results.update({"own": 5.0})
        return results

    logs = reported(keras, step)
    assert logs.get("own") == (None if (3, 0) <= version < (3, 4) else 5) and logs["mae"] == 2 and logs.get("loss") not in (4, 5)
    record(", ".join(f"{key} {value}" for key, value in sorted(logs.items())))


def test_tracked(keras, major, record):
    """`compute_loss`, `return self.compute_metrics(...)`: loss and mae"""
    logs = reported(keras, tracked)
    assert logs == {"loss": 4 if major == 2 else 0, "mae": 2}
    record(f"loss {logs['loss']}, mae {logs['mae']}")


def test_by_name(keras, major, record):
    """each metric updated by its name"""
    logs = reported(keras, by_name)
    assert major == 2 or logs == {"loss": 4, "mae": 2}
    record(", ".join(f"{key} {value}" for key, value in logs.items()))


def test_put_in(keras, version, record):
    """`results["loss"] = loss` after the dict over `self.metrics`"""
    logs = reported(keras, put_in)
    assert logs["loss"] == (3 if (3, 0) <= version < (3, 6) else 4)
    record(f"loss {logs['loss']}, mae {logs['mae']}")


def test_own_metrics(keras, record):
    """a `metrics` property with trackers of one's own"""

    class Model(keras.Model):
        def __init__(self):
            super().__init__()
            self.dense = keras.layers.Dense(1, kernel_initializer=keras.initializers.Constant(3.0))
            self.tracker = keras.metrics.Mean(name="total")

        @property
        def metrics(self):
            return [self.tracker]

        def call(self, x):
            return self.dense(x)

        def train_step(self, data):
            self.tracker.update_state(compute(self, data)[3])
            return {m.name: m.result() for m in self.metrics}

    model = Model()
    model.compile(keras.optimizers.SGD(0.0), "mse")
    assert model.fit(X, Y, verbose=0).history["total"] == [4.0]
    record("total 4.0")


def test_left_out(keras, major, record):
    """`compute_loss` alone, `{m.name: m.result() for m in self.metrics}`, compiled with metrics"""

    def step(self, data):
        compute(self, data)
        return {m.name: m.result() for m in self.metrics}

    if major == 2:
        record(reported(keras, step))
    else:
        with record.error(ValueError, "has not yet been built"):
            reported(keras, step)


def only_loss(self, data):
    x, y = data
    return {"loss": abs(self(x, training=True)[0, 0] - y[0, 0]) + 1.0}


@pytest.mark.parametrize("loss", ["mse", None])
def test_replaced(keras, major, record, loss):
    """`return {"loss": loss}`, compiled with the loss {loss}: what `fit` reports"""
    logs = reported(keras, only_loss, metrics=None, loss=loss)
    assert logs == {"loss": 3 if major == 2 else 0}
    record(f"loss {logs['loss']}")


def test_replaced_computed(keras, major, record):
    """`compute_loss`, `return {"loss": loss}`: what `fit` reports"""
    logs = reported(keras, lambda self, data: {"loss": compute(self, data)[3]}, metrics=None)
    assert logs == {"loss": 4 if major == 2 else 0}
    record(f"loss {logs['loss']}")


def test_replaced_in_test_step(keras, major, record):
    """`return {"loss": loss}` in `test_step`: what `evaluate` reports"""
    logs = reported(keras, only_loss, "test_step", metrics=None)
    assert logs == {"loss": 3 if major == 2 else 0}
    record(f"loss {logs['loss']}")


def test_replaced_tracked(keras, major, record):
    """`return {"loss": loss}` after the metric called loss was updated with it"""

    def step(self, data):
        logs = only_loss(self, data)
        for metric in self.metrics:
            if metric.name == "loss":
                metric.update_state(logs["loss"])
        return logs

    logs = reported(keras, step, metrics=None)
    assert logs == {"loss": 3}
    record(f"loss {logs['loss']}")


def test_other_keys(keras, version, record):
    """`return {"d_loss": 1.0, "g_loss": 2.0}`: what `fit` reports"""
    logs = reported(keras, lambda self, data: {"d_loss": 1.0 + 0.0 * self(data[0])[0, 0], "g_loss": 2.0}, metrics=None)
    assert logs == ({"loss": 0} if (3, 0) <= version < (3, 4) else {"d_loss": 1, "g_loss": 2})
    record(", ".join(f"{key} {value}" for key, value in sorted(logs.items())))


@pytest.mark.parametrize("returned", ["loss", "d_loss"])
def test_unbuilt(keras, major, record, returned):
    """`return {{"{returned}": loss}}` of `train_step`, compiled with metrics that the step does not update"""

    def step(self, data):
        return {returned: only_loss(self, data)["loss"]}

    logs = record.outcome(ValueError if major == 3 else None, lambda: reported(keras, step))
    assert major == 3 or logs == {returned: 3}
