import os

os.environ["KERAS_BACKEND"] = BACKEND
import keras

BACKEND = "jax"
os.environ.setdefault("KERAS_BACKEND", "torch")
print(keras.backend.backend(), os.environ["KERAS_BACKEND"])
