"""Beside tf_keras, and with tensors of TensorFlow alone, layers of Keras 2 are right."""

import tensorflow as tf
import tensorflow_hub as hub
import tensorflow_probability as tfp
import tf_keras as keras
from tensorflow_hub import KerasLayer

model = keras.Sequential([hub.KerasLayer("https://example.org/model"), tfp.layers.DenseFlipout(2), KerasLayer("https://example.org/model")])
vectors = hub.KerasLayer("https://example.org/model")(tf.constant(["a sentence"]))
