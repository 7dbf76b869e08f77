"""Optimizers of one's own."""

import numpy as np
import pytest

X, Y = np.ones((4, 3), "float32"), np.ones((4, 1), "float32")


def fit(keras, optimizer):
    model = keras.Sequential([keras.layers.Dense(1)])
    model.compile(optimizer, "mse")
    model.fit(X, Y, verbose=0)


@pytest.mark.parametrize("name", ["get_updates", "get_gradients", "_resource_apply_dense", "_create_slots", "_prepare_local"])
def test_never_called(keras, record, name):
    """`{name}` of a subclass of Adam: calls of it in `fit`"""
    seen = []

    class Own(keras.optimizers.Adam):
        pass

    setattr(Own, name, lambda self, *args, **kwargs: seen.append(name))
    fit(keras, Own())
    assert not seen
    record("0")


def test_two_arguments(keras, major, record):
    """`update_step(self, gradient, variable)`"""

    class Own(keras.optimizers.SGD):
        def update_step(self, gradient, variable):
            variable.assign_sub(0.1 * gradient)

    if major == 2:
        fit(keras, Own())
        record("works")
    else:
        with record.error(TypeError, "update_step() takes 3 positional arguments but 4 were given"):
            fit(keras, Own())


def test_three_arguments(keras, major, record):
    """`update_step(self, gradient, variable, learning_rate)`"""

    class Own(keras.optimizers.SGD):
        def update_step(self, gradient, variable, learning_rate):
            variable.assign_sub(0.1 * gradient)

    if major == 2:
        with record.error(TypeError):
            fit(keras, Own())
    else:
        fit(keras, Own())
        record("works")


def test_constructor(keras, major, record):
    """`super().__init__(name=name)` of `Optimizer`"""

    class Own(keras.optimizers.Optimizer):
        def __init__(self, learning_rate=0.01, name="Own"):
            super().__init__(name=name)

        def update_step(self, gradient, variable):
            variable.assign_sub(0.1 * gradient)

        def get_config(self):
            return {}

    if major == 2:
        Own()
        record("works")
    else:
        with record.error(TypeError, "learning_rate"):
            Own()


def test_constructor_name(keras, major, record):
    """`super().__init__(name)` of `Optimizer`"""

    class Own(keras.optimizers.Optimizer):
        def __init__(self, learning_rate=0.01, name="Own"):
            super().__init__(name)

        def update_step(self, gradient, variable):
            variable.assign_sub(0.1 * gradient)

        def get_config(self):
            return {}

    if major == 2:
        Own()
        record("works")
    else:
        with record.error(ValueError, "learning_rate"):
            Own()


def test_fix(keras, tf, major, same_numbers):
    """`update_step(self, gradient, variable)` on Keras 2, `update_step(self, gradient, variable, learning_rate)` on Keras 3: a step"""

    class Old(keras.optimizers.Optimizer):
        def __init__(self):
            super().__init__(name="own")
            self._learning_rate = self._build_learning_rate(0.1) if major == 2 else 0.1

        def update_step(self, gradient, variable):
            variable.assign_sub(0.1 * gradient)

        def get_config(self):
            return {}

    class New(keras.optimizers.Optimizer):
        def __init__(self):
            super().__init__(learning_rate=0.1, name="own")

        def update_step(self, gradient, variable, learning_rate):
            variable.assign_sub(0.1 * gradient)

    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1, kernel_initializer="ones")])
    model.compile((Old if major == 2 else New)(), "mse")
    model.train_on_batch(np.array([[1.0, 2.0]]), np.array([[1.0]]))
    same_numbers(*model.get_weights())
