"""Reading `optimizer.lr`, and setting it through `keras.backend`."""

import numpy as np


def optimizer(keras):
    return keras.optimizers.Adam(0.25)


def test_read(keras, major, record):
    """`optimizer.lr`"""
    if major == 2:
        record(float(np.array(optimizer(keras).lr)))
    else:
        with record.error(AttributeError, "has no attribute 'lr'"):
            optimizer(keras).lr


def test_get_value(keras, major, record):
    """`K.get_value(optimizer.lr)`, K being `keras.backend`"""
    from keras import backend as K

    if major == 2:
        record(float(K.get_value(optimizer(keras).lr)))
    else:
        with record.error(AttributeError, "get_value"):
            K.get_value(optimizer(keras).lr)


def test_set_value(keras, major, record):
    """`K.set_value(optimizer.lr, 0.5)`, K being `keras.backend`"""
    from keras import backend as K

    if major == 2:
        one = optimizer(keras)
        K.set_value(one.lr, 0.5)
        record(float(np.array(one.learning_rate)))
    else:
        with record.error(AttributeError, "set_value"):
            K.set_value(optimizer(keras).lr, 0.5)


def test_tf_keras_set_value(tf, major, record):
    """`tf.keras.backend.set_value(optimizer.learning_rate, 0.5)`"""
    one = tf.keras.optimizers.Adam(0.25)
    if major == 2:
        tf.keras.backend.set_value(one.learning_rate, 0.5)
        record(float(np.array(one.learning_rate)))
    else:
        with record.error(AttributeError):
            tf.keras.backend.set_value(one.learning_rate, 0.5)


def test_tf_keras_get_value(tf, record):
    """`tf.keras.backend.get_value(optimizer.learning_rate)`"""
    rate = float(tf.keras.backend.get_value(tf.keras.optimizers.Adam(0.25).learning_rate))
    assert rate == 0.25
    record(rate)


def test_float(keras, record):
    """`float(optimizer.learning_rate)`"""
    rate = float(np.array(optimizer(keras).learning_rate))
    if keras.__version__.startswith("3"):
        assert float(optimizer(keras).learning_rate) == rate
    record(rate)


def test_assign(keras, record):
    """`optimizer.learning_rate = 0.5` before and after the optimizer is built"""
    one = optimizer(keras)
    one.learning_rate = 0.5
    assert np.isclose(float(np.array(one.learning_rate)), 0.5)
    record(0.5)


def test_call(keras, major, record):
    """`optimizer.learning_rate(step)` with a schedule"""
    schedule = keras.optimizers.schedules.ExponentialDecay(0.5, 10, 0.5)
    one = keras.optimizers.SGD(schedule)
    if major == 2:
        try:
            record(float(np.array(one.learning_rate(0))))
        except TypeError as error:
            record(f"TypeError: {error}"[:60])
    else:
        with record.error(TypeError, "not callable"):
            one.learning_rate(0)


def test_fix(keras, major, same_numbers):
    """`K.get_value(optimizer.lr)` and `K.set_value(optimizer.lr, ...)` on Keras 2, the attribute on Keras 3: the rate and a step with it"""
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1, kernel_initializer="ones")])
    model.compile(keras.optimizers.SGD(0.1), "mse")
    optimizer = model.optimizer
    if major == 2:
        rate = keras.backend.get_value(optimizer.lr)
        keras.backend.set_value(optimizer.lr, rate * 0.5)
    else:
        rate = float(optimizer.learning_rate)
        optimizer.learning_rate = rate * 0.5
    model.train_on_batch(np.array([[1.0, 2.0]]), np.array([[1.0]]))
    same_numbers(rate, *model.get_weights())


def test_demanded(keras, major, record):
    """`hasattr(optimizer, "lr")`, `hasattr(optimizer, "learning_rate")`"""
    optimizer = keras.optimizers.SGD(0.1)
    found = hasattr(optimizer, "lr"), hasattr(optimizer, "learning_rate")
    assert found == (major == 2, True)
    record(f"{found[0]}, {found[1]}")
