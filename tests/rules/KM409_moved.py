# Set late, but it can be set before the import.
import os

BACKEND = "jax"

import keras

os.environ["KERAS_BACKEND"] = BACKEND  #~ KM409
print(keras.backend.backend())
