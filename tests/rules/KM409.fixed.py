import os

os.environ["KERAS_BACKEND"] = BACKEND
os.environ.setdefault("KERAS_BACKEND", "torch")
import keras

BACKEND = "jax"
print(keras.backend.backend(), os.environ["KERAS_BACKEND"])
