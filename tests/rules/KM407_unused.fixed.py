"""Packages that are imported and not used."""
import tensorflow as tf
import os
import keras_vggface

print(os.sep, keras_vggface.__file__)
model = tf.keras.Sequential([tf.keras.layers.Dense(3)])
