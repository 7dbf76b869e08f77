"""tf.layers, tf.contrib and what else TensorFlow 1 had of layers."""

import numpy as np
import pytest


@pytest.mark.parametrize("name", ["layers", "contrib"])
def test_gone(tf, record, name):
    """`tf.{name}`"""
    with record.error(AttributeError, f"has no attribute '{name}'"):
        getattr(tf, name)


@pytest.mark.parametrize(
    "name", ["dense", "conv2d", "dropout", "batch_normalization", "flatten", "max_pooling2d", "max_pooling3d", "conv3d_transpose", "separable_conv1d"]
)
def test_compat(tf, record, major, name):
    """`tf.compat.v1.layers.{name}`"""
    if major == 2:
        assert getattr(tf.compat.v1.layers, name)
        record("exists")
    else:
        with record.error(AttributeError, "is not available with Keras 3"):
            getattr(tf.compat.v1.layers, name)


@pytest.mark.parametrize("name", ["Dense", "Conv2D", "Flatten"])
def test_compat_classes(tf, record, major, name):
    """`tf.compat.v1.layers.{name}`"""
    if major == 2:
        assert getattr(tf.compat.v1.layers, name)
        record("exists")
    else:
        with record.error(AttributeError, "is not available with Keras 3"):
            getattr(tf.compat.v1.layers, name)


def test_contrib_compat(tf, record):
    """`tf.compat.v1.contrib`"""
    with record.error(AttributeError, "has no attribute 'contrib'"):
        tf.compat.v1.contrib


LOSSES = ("sparse_softmax_cross_entropy", "softmax_cross_entropy", "mean_squared_error", "sigmoid_cross_entropy", "get_regularization_loss")


@pytest.mark.parametrize("name", LOSSES)
def test_losses(tf, record, name):
    """`tf.losses.{name}`"""
    try:
        getattr(tf.losses, name)
    except AttributeError as error:
        with record.error(AttributeError):
            raise error
        return
    record("exists")


def test_losses_of_compat(tf, same_numbers):
    """`tf.compat.v1.losses.sigmoid_cross_entropy`, `softmax_cross_entropy`, `absolute_difference` in eager code"""
    labels, logits, losses = np.eye(3, dtype="float32"), np.arange(9, dtype="float32").reshape(3, 3), tf.compat.v1.losses
    given = (losses.sigmoid_cross_entropy, losses.softmax_cross_entropy, losses.absolute_difference)
    same_numbers(*[np.asarray(loss(labels, logits)) for loss in given])


def test_collections_of_compat(tf, record):
    """`tf.compat.v1.losses.get_losses()` after a loss was computed in eager code"""
    tf.compat.v1.losses.absolute_difference(np.ones(2), np.zeros(2))
    assert tf.compat.v1.losses.get_losses() == []
    record("gives none")


def test_layer_instead(keras, record):
    """`keras.layers.Dense(4)(x)`"""
    assert keras.layers.Dense(4)(np.ones((1, 2), "float32")).shape == (1, 4)
    record("works")


def test_constraint_free(keras, record):
    """`keras.layers.Dense(4, activation="relu")(inputs)` on a `keras.Input`"""
    assert keras.layers.Dense(4, activation="relu")(keras.Input((2,))).shape == (None, 4)
    record("works")
