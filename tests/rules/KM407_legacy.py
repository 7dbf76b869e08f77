"""A file that asks for Keras 2 behind tf.keras."""

import os

os.environ["TF_USE_LEGACY_KERAS"] = "1"

import tensorflow as tf
import tensorflow_hub as hub
import tensorflow_recommenders as tfrs

model = tf.keras.Sequential([hub.KerasLayer("https://example.org/model")])


class Tower(tfrs.Model):
    pass
