"""The learning phase."""

import numpy as np
import pytest

NAMES = ("learning_phase", "set_learning_phase", "learning_phase_scope", "in_train_phase", "in_test_phase")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("home", ["keras", "tf.keras"])
def test_gone(keras, tf, record, major, home, name):
    """`{home}.backend.{name}`"""
    where = (keras if home == "keras" else tf.keras).backend
    if major == 2:
        assert getattr(where, name)
        record("exists")
    else:
        with record.error(AttributeError, "has no attribute"):
            getattr(where, name)


@pytest.mark.parametrize("name", NAMES)
def test_compat(tf, record, major, name):
    """`tf.compat.v1.keras.backend.{name}`"""
    if major == 2:
        assert getattr(tf.compat.v1.keras.backend, name)
        record("exists")
    else:
        with record.error(AttributeError, "has no attribute"):
            getattr(tf.compat.v1.keras.backend, name)


def net(keras):
    inputs = keras.Input((64,))
    return keras.Model(inputs, keras.layers.Dropout(0.5)(inputs))


def test_training_argument(keras, record):
    """`model(x, training=True)` and `model(x, training=False)`"""
    x = np.ones((1, 64), "float32")
    assert (np.array(net(keras)(x, training=True)) == 0).any()
    assert (np.array(net(keras)(x, training=False)) == 1).all()
    record("training phase, inference phase")


def test_layer_argument(keras, record, major):
    """a layer that chooses by its `training` argument"""
    class Noise(keras.layers.Layer):
        def call(self, x, training=None):
            return x + 1 if training else x

    inputs = keras.Input((2,))
    model = keras.Model(inputs, Noise()(inputs))
    x = np.zeros((1, 2), "float32")
    assert np.array(model(x, training=True)).sum() == 2
    assert model.predict(x, verbose=0).sum() == 0
    record("works")


def test_none(keras, record):
    """the `training` argument of `call` when nothing is passed"""
    seen = []

    class Spy(keras.layers.Layer):
        def call(self, x, training=None):
            seen.append(training)
            return x

    Spy()(np.zeros((1, 2), "float32"))
    assert seen[-1] is None
    record("None")


def test_set_to_one(keras, record, major):
    """`set_learning_phase(1)` on Keras 2, `predict` and `model(x)`; on Keras 3 without it"""
    if major == 2:
        keras.backend.set_learning_phase(1)
    try:
        x = np.ones((1, 64), "float32")
        model = net(keras)
        assert (model.predict(x, verbose=0) == 1).all()
        assert bool((np.array(model(x)) == 0).any()) is (major == 2)
    finally:
        if major == 2:
            keras.backend.set_learning_phase(0)
    record("inference phase, training phase" if major == 2 else "inference phase, inference phase")


def test_choice_without_argument(keras, record, major):
    """`in_train_phase(a, b)` and `learning_phase()` in `call` on Keras 2; `training` and False on Keras 3: predict, a training step"""
    class Zero(keras.layers.Layer):
        def call(self, x, training=None):
            if major == 2:
                return keras.backend.in_train_phase(x * 0, x) + keras.backend.learning_phase()
            return x * 0 if training else x

    model = keras.Sequential([keras.Input((4,)), Zero()])
    model.compile("sgd", "mse")
    x = np.ones((2, 4), "float32")
    assert model.predict(x, verbose=0).sum() == 8
    assert float(model.train_on_batch(x, x)) == 1.0
    record("follows fit and predict")


@pytest.mark.parametrize("key", ["learning_phase()", "False"])
def test_fed(keras, tf, record, major, key):
    """`{key}` as a key of the feed_dict of a session"""
    with tf.Graph().as_default(), tf.compat.v1.Session() as session:
        if major == 2:
            out = tf.cast(keras.backend.learning_phase(), "int32") + 1
            if key == "False":
                with record.error(TypeError, "Cannot interpret feed_dict key as Tensor"):
                    session.run(out, feed_dict={False: 1})
                return
            assert session.run(out, feed_dict={keras.backend.learning_phase(): 1}) == 2
            record("fed")
        elif key == "False":
            with record.error(TypeError, "Cannot interpret feed_dict key as Tensor"):
                session.run(tf.constant(1), feed_dict={False: 1})
        else:
            with record.error(AttributeError, "has no attribute"):
                keras.backend.learning_phase()
