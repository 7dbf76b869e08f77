# Set late, but it can be set before the import.
import os

BACKEND = "jax"

os.environ["KERAS_BACKEND"] = BACKEND
import keras

print(keras.backend.backend())
