import os

os.environ["KERAS_BACKEND"] = "jax"
import tensorflow as tf

os.environ["TF_USE_LEGACY_KERAS"] = "1"
import keras

model = tf.keras.Sequential()
