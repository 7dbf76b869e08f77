import os

os.environ["KERAS_BACKEND"] = "jax"
os.environ.setdefault("KERAS_BACKEND", "torch")

import keras

print(keras.__name__)
