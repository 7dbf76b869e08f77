"""TensorFlow 1 placeholders and variable initialization."""

import numpy as np
import pytest

NAMES = ("placeholder", "placeholder_with_default", "sparse_placeholder", "global_variables_initializer", "local_variables_initializer",
         "initialize_all_variables", "tables_initializer", "get_variable", "variable_scope", "global_variables", "trainable_variables")


@pytest.mark.parametrize("name", NAMES)
def test_gone(tf, record, name):
    """`tf.{name}`"""
    with record.error(AttributeError, f"has no attribute '{name}'"):
        getattr(tf, name)


@pytest.mark.parametrize("home", ["keras", "tf.keras"])
@pytest.mark.parametrize("name", ["placeholder", "manual_variable_initialization"])
def test_backend(keras, tf, record, major, home, name):
    """`{home}.backend.{name}`"""
    where = (keras if home == "keras" else tf.keras).backend
    if major == 2:
        assert getattr(where, name)
        record("exists")
    else:
        with record.error(AttributeError, "has no attribute"):
            getattr(where, name)


def test_compat_placeholder(tf, record):
    """`tf.compat.v1.placeholder(...)`"""
    with record.error(RuntimeError, "not compatible with eager execution"):
        tf.compat.v1.placeholder("float32", (None, 2))


def test_input_tensor(keras, tf, record, major):
    """`keras.Input(tensor=placeholder)` in a graph"""
    with tf.Graph().as_default():
        made = tf.compat.v1.placeholder("float32", (None, 2))
        if major == 2:
            keras.Input(tensor=made)
            record("works")
        else:
            with record.error(ValueError):
                keras.Input(tensor=made)


def test_compat_initializer(tf, record):
    """`tf.compat.v1.global_variables_initializer()`"""
    assert tf.compat.v1.global_variables_initializer() is None
    record("returns None")


def test_run_nothing(tf, record):
    """`tf.compat.v1.Session().run(tf.compat.v1.global_variables_initializer())`"""
    try:
        with tf.compat.v1.Session() as session:
            session.run(tf.compat.v1.global_variables_initializer())
    except (TypeError, RuntimeError) as error:
        with record.error(type(error)):
            raise error
        return
    record("does nothing: Keras variables have their values already")


def test_input_instead(keras, record):
    """`keras.Input((2,))`"""
    inputs = keras.Input((2,))
    net = keras.Model(inputs, keras.layers.Dense(1)(inputs))
    assert net.predict(np.ones((1, 2)), verbose=0).shape == (1, 1)
    record("works, and needs no initialization")


def test_placeholder_input(keras, record, major):
    """`keras.backend.placeholder(shape=s)` and `(ndim=2)` on Keras 2, `keras.Input(batch_shape=s)` on Keras 3, as input of a model"""
    made = keras.backend.placeholder if major == 2 else lambda shape=None, ndim=None: keras.Input(batch_shape=shape or (None,) * ndim)
    for tensor, shape in ((made(shape=(None, 2)), (None, 2)), (made(ndim=2), (None, None)), (made(shape=(3, 2)), (3, 2))):
        assert tuple(tensor.shape) == shape
        model = keras.Model(tensor, keras.layers.Activation("linear")(tensor))
        assert model.predict(np.ones((3, 2)), verbose=0).tolist() == [[1, 1]] * 3
    record("works")


def test_in_session(tf, record):
    """`tf.compat.v1.placeholder` in `with tf.compat.v1.Session():`"""
    with tf.compat.v1.Session() as session:
        placeholder = tf.compat.v1.placeholder(tf.float32, (1,))
        assert session.run(placeholder * 2, {placeholder: [3.0]}) == [6.0]
    record("works")
