# Code that asks which parameters a function has is for both Keras.
import inspect

import tensorflow as tf
from tensorflow import keras


def direct(config):
    if "use_legacy_format" in inspect.getfullargspec(tf.keras.layers.deserialize).args:
        return tf.keras.layers.deserialize(config, use_legacy_format=True)
    return tf.keras.layers.deserialize(config)


def by_name(config):
    known = inspect.signature(keras.layers.deserialize).parameters
    given = {}
    if "use_legacy_format" in known:
        return keras.layers.deserialize(config, use_legacy_format=True)
    return keras.layers.deserialize(config, use_legacy_format=True, **given)  #~ KM501


def by_code(config):
    if "use_legacy_format" in keras.layers.deserialize.__code__.co_varnames:
        return keras.layers.deserialize(config, use_legacy_format=True)


def of_the_caller(function, config):
    if "config" in inspect.signature(function).parameters:
        return keras.layers.deserialize(config, use_legacy_format=True)  #~ KM501
