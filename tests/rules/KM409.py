import os

import keras

BACKEND = "jax"
os.environ["KERAS_BACKEND"] = BACKEND  #~ KM409
os.environ.setdefault("KERAS_BACKEND", "torch")  #~ KM409
print(keras.backend.backend(), os.environ["KERAS_BACKEND"])
