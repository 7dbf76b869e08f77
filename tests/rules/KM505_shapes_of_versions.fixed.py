"""More ways to ask which Keras this is."""

import os

import keras
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
        model.evaluate(batches)
    if os.getenv("TF_USE_LEGACY_KERAS", "") in ("1", "True") or LEGACY:
        model.fit_generator(batches)
    if OLD:
        model.fit_generator(batches)
    else:
        model.fit(batches)
    if not tf.keras.version().startswith("3."):
        model.fit_generator(batches)
    if not callable(getattr(tf.keras, "version", None)):
        model.fit_generator(batches)
    if getattr(model, "old", None) is None:
        model.fit(batches)
    if hasattr(layer, "output_shape"):
        return layer.output_shape
    return model.predict(batches)


def first_the_new_one(model: keras.Model, batches):
    if not is_keras_2():
        return model.fit(batches)
    return model.fit_generator(batches)


def other_version(model: keras.Model, batches, version):
    if version == 2:
        return None
    return model.fit(batches)
