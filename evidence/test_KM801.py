"""TensorFlow 1 sessions around Keras models."""

import numpy as np
import pytest


def model(keras):
    inputs = keras.Input((2,))
    return keras.Model(inputs, keras.layers.Dense(1)(inputs))


NAMES = ("Session", "InteractiveSession", "ConfigProto", "GPUOptions", "get_default_graph", "get_default_session", "reset_default_graph")


@pytest.mark.parametrize("name", NAMES)
def test_gone(tf, record, name):
    """`tf.{name}`"""
    with record.error(AttributeError, f"has no attribute '{name}'"):
        getattr(tf, name)


@pytest.mark.parametrize("name", ["get_session", "set_session"])
@pytest.mark.parametrize("home", ["keras", "tf.keras"])
def test_backend(keras, tf, record, name, home):
    """`{home}.backend.{name}`"""
    with record.error(AttributeError, "has no attribute"):
        getattr((keras if home == "keras" else tf.keras).backend, name)


@pytest.mark.parametrize("name", ["get_session", "set_session"])
def test_compat_backend(tf, record, major, name):
    """`tf.compat.v1.keras.backend.{name}`"""
    if major == 2:
        assert getattr(tf.compat.v1.keras.backend, name)
        record("exists")
    else:
        with record.error(AttributeError, "has no attribute"):
            getattr(tf.compat.v1.keras.backend, name)


def test_compat_names(tf, record):
    """`tf.compat.v1.Session`, `ConfigProto`, `get_default_graph`"""
    assert tf.compat.v1.Session
    assert tf.compat.v1.ConfigProto
    assert tf.compat.v1.get_default_graph
    record("exist")


def test_run_output(keras, tf, record, major):
    """`tf.compat.v1.Session().run(model.output, {model.input: x})`"""
    net = model(keras)
    with record.error((RuntimeError, TypeError, ValueError, AttributeError)), tf.compat.v1.Session() as session:
        session.run(net.output, {net.input: np.ones((1, 2))})


def test_predict_in_session(keras, tf, record):
    """`model.predict` inside `with tf.compat.v1.Session():`"""
    net = model(keras)
    with record.error((RuntimeError, ValueError)), tf.compat.v1.Session():
        net.predict(np.ones((1, 2)), verbose=0)


def test_predict_in_default_graph(keras, tf, record):
    """`model.predict` inside `with tf.compat.v1.get_default_graph().as_default():`"""
    net = model(keras)
    with record.error((RuntimeError, ValueError)), tf.compat.v1.get_default_graph().as_default():
        net.predict(np.ones((1, 2)), verbose=0)


def test_graph(keras, tf, record, major):
    """the model made and run inside `with tf.Graph().as_default():`"""
    def run():
        with tf.Graph().as_default():
            return model(keras).predict(np.ones((1, 2)), verbose=0)

    if major == 2:
        run()
        record("works")
    else:
        with record.error(RuntimeError):
            run()


def test_session_unused(keras, tf, record):
    """a `tf.compat.v1.Session` that is only made and closed"""
    session = tf.compat.v1.Session(config=tf.compat.v1.ConfigProto(log_device_placement=False))
    model(keras).predict(np.ones((1, 2)), verbose=0)
    session.close()
    record("does nothing for Keras")


def test_memory_growth(tf, record):
    """`tf.config.experimental.set_memory_growth(gpu, True)` for each GPU"""
    for gpu in tf.config.list_physical_devices("GPU"):
        tf.config.experimental.set_memory_growth(gpu, True)
    record("exists")


def test_without(keras, record):
    """`model.predict` without any session"""
    assert model(keras).predict(np.ones((1, 2)), verbose=0).shape == (1, 1)
    record("works")
