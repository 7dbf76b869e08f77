"""More ways to ask which Keras this is."""

import os
import unittest

import compat
import keras
import pkg_resources
import pytest
import tensorflow as tf

LEGACY = os.environ.get("TF_USE_LEGACY_KERAS", "0") == "1"
MAJOR = getattr(keras, "__version__", "2.0").split(".")[0]
OLD = not MAJOR == "3"


def is_keras_2():
    text = tf.keras.__version__
    return text.startswith("2")


def branches(model: keras.Model, batches, layer):
    if os.environ.get("TF_USE_LEGACY_KERAS") == "1":
        model.fit_generator(batches)
    else:
        model.evaluate_generator(batches)  #~ KM505
    if os.getenv("TF_USE_LEGACY_KERAS", "") in ("1", "True") or LEGACY:
        model.fit_generator(batches)
    if OLD:
        model.fit_generator(batches)
    else:
        model.fit_generator(batches)  #~ KM505
    if not tf.keras.version().startswith("3."):
        model.fit_generator(batches)
    if not callable(getattr(tf.keras, "version", None)):
        model.fit_generator(batches)
    if getattr(model, "old", None) is None:
        model.fit_generator(batches)  #~ KM505
    if hasattr(layer, "output_shape"):
        return layer.output_shape
    return model.predict_generator(batches)  #~ KM505


def first_the_new_one(model: keras.Model, batches):
    if not is_keras_2():
        return model.fit(batches)
    return model.fit_generator(batches)


def other_version(model: keras.Model, batches, version):
    if version == 2:
        return None
    return model.fit_generator(batches)  #~ KM505


@pytest.mark.skipif(tf.keras.__version__ >= "3", reason="Keras 2 only")
def test_the_old_one(model: keras.Model):
    model.fit_generator([])


@pytest.mark.skipif(tf.keras.__version__ < "3", reason="Keras 3 only")
def test_the_new_one(model: keras.Model):
    model.fit_generator([])  #~ KM505


@pytest.mark.skipif(os.name == "nt", reason="not there")
def test_elsewhere(model: keras.Model):
    model.fit_generator([])  #~ KM505


@unittest.skipUnless(compat.KERAS_2, "Keras 2 only")
class TestOld(unittest.TestCase):
    def test_fit(self):
        keras.Sequential().fit_generator([])


def test_skips(model: keras.Model):
    if compat.is_keras_3():
        pytest.skip("Keras 2 only")
    model.fit_generator([])


def test_names(model: keras.Model, batches):
    old = not compat.KERAS_3
    if old:
        model.fit_generator(batches)
    if pkg_resources.get_distribution("keras").version < "3":
        model.fit_generator(batches)
