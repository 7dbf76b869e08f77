"""Packages that are imported and not used."""
import tensorflow as tf
import tensorflow_addons as tfa  #~ KM407
import os, keras_contrib  #~ KM407
import keras_vggface  #~ KM407

print(os.sep, keras_vggface.__file__)
model = tf.keras.Sequential([tf.keras.layers.Dense(3)])
