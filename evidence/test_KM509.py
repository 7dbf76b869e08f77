"""`Adam(lr=...)`."""

import numpy as np


def test_lr(keras, major, record):
    """`SGD(lr=0.5)`"""
    if major == 2:
        optimizer = keras.optimizers.SGD(lr=0.5)
        rate = float(np.array(optimizer.learning_rate))
        assert abs(rate - 0.01) < 1e-6
        record("trains with the default, 0.01")
    else:
        with record.error(ValueError, "not recognized"):
            keras.optimizers.SGD(lr=0.5)


def test_learning_rate(keras, record):
    """`SGD(learning_rate=0.5)`"""
    rate = float(np.array(keras.optimizers.SGD(learning_rate=0.5).learning_rate))
    assert rate == 0.5
    record(rate)


def test_fix(keras, major, same_numbers):
    """`lr=` of the optimizers up to Keras 2.10 (`optimizers.legacy`) on Keras 2, `learning_rate=` on Keras 3: two steps"""
    results = []
    for name, more in (("SGD", {"momentum": 0.9}), ("Adam", {}), ("RMSprop", {"rho": 0.9})):
        optimizer = (
            getattr(keras.optimizers.legacy, name)(lr=0.1, **more) if major == 2 else getattr(keras.optimizers, name)(learning_rate=0.1, **more)
        )
        model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1, kernel_initializer="ones")])
        model.compile(optimizer, "mse")
        for _ in range(2):
            model.train_on_batch(np.array([[1.0, 2.0]]), np.array([[1.0]]))
        results += model.get_weights()
    same_numbers(*results, tolerance=1e-4)


def test_class_by_name(keras, major, record):
    """`getattr(keras.optimizers, name)(lr=0.5)`"""
    for name in ("Adam", "Adagrad", "RMSprop", "SGD"):
        if major == 2:
            getattr(keras.optimizers, name)(lr=0.5)
        else:
            with record.error(ValueError, "not recognized"):
                getattr(keras.optimizers, name)(lr=0.5)
    if major == 2:
        record("trains with the default rate")
