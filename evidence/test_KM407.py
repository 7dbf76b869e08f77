"""Packages that are made for Keras 2."""

import pytest


def test_foreign(keras, record):
    """a layer that is no `keras.Layer` of this Keras in a Sequential model"""

    class Foreign:
        """What a layer made on another Keras looks like."""

        def __call__(self, x):
            return x

    with record.error((TypeError, ValueError)):
        keras.Sequential([keras.Input((1,)), Foreign()])


def test_addons(record):
    """`import tensorflow_addons` here"""
    pytest.importorskip("tensorflow_addons", reason="not installed, and made for Keras 2")
    record("installed")
