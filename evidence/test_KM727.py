"""One positional argument of `Model.__init__` in a subclass."""

import numpy as np
import pytest


def model(keras, *given, **named):
    class Policy(keras.Model):
        def __init__(self):
            super().__init__(*given, **named)
            self.dense = keras.layers.Dense(2)

        def call(self, x):
            return self.dense(x)

    return Policy()


@pytest.mark.parametrize("given", ["mlp", None, True], ids=["a string", "None", "True"])
def test_positional(keras, major, record, given):
    """`super().__init__(x)` of a model, x {given}"""
    if major == 2:
        made = model(keras, given)
        made(np.ones((2, 3), "float32"))
        assert made.name.startswith("policy")
        assert len(made.trainable_weights) == 2
        record("ignored")
    else:
        with record.error(TypeError, "positional argument"):
            model(keras, given)


@pytest.mark.parametrize("count", [3, 5])
def test_more(keras, major, record, count):
    """`super().__init__(...)` of a model, {count} positional arguments"""
    record.outcome(TypeError if major == 3 else None, lambda: model(keras, *range(count)))


def test_more_and_name(keras, major, record):
    """`super().__init__(1, 2, 3, name="mlp")` of a model"""
    record.outcome(TypeError if major == 3 else None, lambda: model(keras, 1, 2, 3, name="mlp"))


def test_by_name(keras, record):
    """`super().__init__(name="mlp")`"""
    assert model(keras, name="mlp").name == "mlp"
    record("mlp")


def test_functional(keras, record):
    """`super().__init__(inputs, outputs)`, `super().__init__(inputs, outputs=outputs)`"""

    class Both(keras.Model):
        def __init__(self):
            inputs = keras.Input((3,))
            super().__init__(inputs, keras.layers.Dense(1)(inputs))

    class Half(keras.Model):
        def __init__(self):
            inputs = keras.Input((3,))
            super().__init__(inputs, outputs=keras.layers.Dense(1)(inputs))

    assert Both()(np.ones((2, 3))).shape == Half()(np.ones((2, 3))).shape == (2, 1)
    record("works")
