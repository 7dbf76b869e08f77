"""Default learning rates of optimizers, against Keras 2.3.1 and older."""

import numpy as np
import pytest

OLD = {"Adadelta": 1.0, "Adagrad": 0.01, "Adamax": 0.002, "Nadam": 0.002}


@pytest.mark.parametrize("name", sorted(OLD))
def test_changed(keras, record, name):
    """the default learning rate of {name}"""
    rate = float(np.array(getattr(keras.optimizers, name)().learning_rate))
    assert np.isclose(rate, 0.001)
    record(f"{rate:.4g} (Keras 2.3.1 and older: {OLD[name]})")


@pytest.mark.parametrize("name", ["Adam", "RMSprop", "SGD"])
def test_unchanged(keras, record, name):
    """the default learning rate of {name}: not to be flagged"""
    rate = float(np.array(getattr(keras.optimizers, name)().learning_rate))
    assert np.isclose(rate, 0.01 if name == "SGD" else 0.001)
    record(rate)


def test_string(keras, record):
    """`compile(optimizer="adadelta")`"""
    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
    model.compile(optimizer="adadelta", loss="mse")
    rate = float(np.array(model.optimizer.learning_rate))
    assert np.isclose(rate, 0.001)
    record(rate)


def test_explicit(keras, record):
    """`Adadelta(learning_rate=1.0)`"""
    rate = float(np.array(keras.optimizers.Adadelta(learning_rate=1.0).learning_rate))
    assert rate == 1.0
    record(rate)
