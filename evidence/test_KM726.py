"""Weights passed to a `tf.function`."""

import numpy as np
import pytest


def make(keras):
    return keras.Sequential([keras.Input((3,)), keras.layers.Dense(2)])


def soft(targets, weights, tau):
    for a, b in zip(targets, weights):
        a.assign(b * tau + a * (1 - tau))


def test_assign(keras, tf, major, record):
    """`tf.function(update)(target.variables, model.variables)`, which assigns to them"""
    target, model = make(keras), make(keras)
    if major == 2:
        tf.function(soft)(target.variables, model.variables, 1.0)
        assert np.allclose(target.get_weights()[0], model.get_weights()[0])
        record("works")
    else:
        with record.error(AttributeError, "assign"):
            tf.function(soft)(target.variables, model.variables, 1.0)


def test_one(keras, tf, major, record):
    """`tf.function(reset)(layer.kernel)`, which assigns to it"""
    kernel = make(keras).layers[0].kernel

    def reset(variable):
        variable.assign(tf.zeros_like(variable))

    if major == 2:
        tf.function(reset)(kernel)
        record("works")
    else:
        with record.error(AttributeError, "assign"):
            tf.function(reset)(kernel)


def test_of_tensorflow(keras, tf, major, record):
    """`tf.compat.v1.assign(target, weight)` in such a function"""
    target, model = make(keras), make(keras)

    def update(targets, weights):
        for a, b in zip(targets, weights, strict=True):
            tf.compat.v1.assign(a, b)

    if major == 2:
        tf.function(update)(target.variables, model.variables)
        assert np.allclose(target.get_weights()[0], model.get_weights()[0])
        record("works")
    else:
        with record.error(AttributeError, "assign"):
            tf.function(update)(target.variables, model.variables)


def test_gradient(keras, tf, major, record):
    """`tape.gradient(loss, variables)` in a `tf.function` that is given `model.trainable_variables`"""
    model, x = make(keras), np.ones((1, 3), "float32")

    def missing(variables):
        with tf.GradientTape() as tape:
            loss = tf.reduce_sum(model(x))
        return [gradient is None for gradient in tape.gradient(loss, variables)]

    found = [bool(none) for none in tf.function(missing)(model.trainable_variables)]
    assert found == [major == 3] * 2
    record("None" if any(found) else "gradients")


def test_apply(keras, tf, major, record):
    """`optimizer.apply_gradients(zip(gradients, variables))` in such a function"""
    model, x = make(keras), np.ones((1, 3), "float32")
    optimizer = keras.optimizers.SGD(0.1)
    optimizer.build(model.trainable_variables)

    def step(variables):
        with tf.GradientTape() as tape:
            loss = tf.reduce_sum(model(x))
        optimizer.apply_gradients(zip(tape.gradient(loss, variables), variables))

    if major == 2:
        tf.function(step)(model.trainable_variables)
        record("works")
    else:
        with record.error((AttributeError, ValueError)):
            tf.function(step)(model.trainable_variables)


def test_eager(keras, record, handoff):
    """without `tf.function`: the numbers of Keras 2 with it"""
    target, model = make(keras), make(keras)
    for one, value in ((target, 1.0), (model, 3.0)):
        one.set_weights([np.full(w.shape, value) for w in one.get_weights()])
    start = target.get_weights()
    soft(target.variables, model.variables, 0.25)
    found = target.get_weights()[0]
    if keras.__version__.startswith("2"):
        import tensorflow as tf

        target.set_weights(start)
        tf.function(soft)(target.variables, model.variables, 0.25)
        np.save(handoff / "kernel.npy", target.get_weights()[0])
    assert np.allclose(found, np.load(handoff / "kernel.npy"))
    record("equal")


@pytest.mark.parametrize("kind", ["read", "beside", "python_function", "model"])
def test_fine(keras, tf, record, kind):
    """{kind}: weights that are only read (beside variables of TensorFlow that are assigned to), the function's `python_function`, models as arguments"""
    target, model = make(keras), make(keras)
    if kind == "read":
        assert np.isfinite(float(tf.function(lambda weights: tf.add_n([tf.reduce_sum(w) for w in weights]))(model.weights)))
    elif kind == "beside":
        totals = [tf.Variable(1.0), tf.Variable(1.0)]
        tf.function(lambda held, weights: [one.assign(tf.reduce_sum(w)) for one, w in zip(held, weights, strict=True)])(totals, model.weights)
        assert np.allclose(totals[0], model.get_weights()[0].sum())
    elif kind == "python_function":
        tf.function(soft).python_function(target.variables, model.variables, 1.0)
        assert np.allclose(target.get_weights()[0], model.get_weights()[0])
    else:

        @tf.function
        def copy(one, other):
            for a, b in zip(one.weights, other.weights):
                a.assign(b)

        copy(target, model)
        assert np.allclose(target.get_weights()[0], model.get_weights()[0])
    record("works")
