import os

import keras_vis
import tensorflow_text

os.environ["KERAS_BACKEND"] = "jax"
import keras

print(keras.backend.backend(), keras_vis, tensorflow_text)
