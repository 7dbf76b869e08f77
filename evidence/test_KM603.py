"""Writing `optimizer.lr`."""

import numpy as np


def model_with(keras):
    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
    model.compile(loss="mse", optimizer=keras.optimizers.SGD(0.001))
    return model


def test_write(keras, major, record):
    """`optimizer.lr = 0.5`, then the learning rate in use"""
    model = model_with(keras)
    with record.silent():
        model.optimizer.lr = 0.5
    rate = float(np.array(model.optimizer.learning_rate))
    assert np.isclose(rate, 0.5 if major == 2 else 0.001)
    record(f"{rate:.4g}")


def test_augmented(keras, major, record):
    """`optimizer.lr *= 0.5`"""
    model = model_with(keras)
    if major == 2:
        model.optimizer.lr = model.optimizer.lr * 0.5
        record(f"{float(np.array(model.optimizer.learning_rate)):.4g}")
    else:
        with record.error(AttributeError, "has no attribute 'lr'"):
            model.optimizer.lr *= 0.5


def test_decay(keras, major, record):
    """`optimizer.decay = 0.1`"""
    model = model_with(keras)
    model.optimizer.decay = 0.1
    record("an attribute that nothing reads")


def test_learning_rate(keras, record):
    """`optimizer.learning_rate = 0.5`"""
    model = model_with(keras)
    model.optimizer.learning_rate = 0.5
    rate = float(np.array(model.optimizer.learning_rate))
    assert np.isclose(rate, 0.5)
    record(f"{rate:.4g}")


def test_setattr(keras, major, record):
    """`setattr(optimizer, "lr", 0.5)`"""
    model = model_with(keras)
    setattr(model.optimizer, "lr", 0.5)  # noqa: B010
    rate = float(np.array(model.optimizer.learning_rate))
    assert np.isclose(rate, 0.5 if major == 2 else 0.001)
    record(f"{rate:.4g}")


def test_own_object(keras, record):
    """`lr` of an object that is no optimizer is left alone"""

    class Settings:
        lr = 1

    settings = Settings()
    settings.lr = 2
    assert settings.lr == 2
    record("not an optimizer")


def test_fix(keras, major, same_numbers):
    """`optimizer.lr = 0.25` on Keras 2, `optimizer.learning_rate` on Keras 3: the rate and a step with it"""
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1, kernel_initializer="ones")])
    model.compile(keras.optimizers.SGD(0.1), "mse")
    if major == 2:
        model.optimizer.lr = 0.25
    else:
        model.optimizer.learning_rate = 0.25
    model.train_on_batch(np.array([[1.0, 2.0]]), np.array([[1.0]]))
    same_numbers(float(np.array(model.optimizer.learning_rate)), *model.get_weights())
