import os

os.environ["KERAS_BACKEND"] = "jax"
import tensorflow_io
import keras
from keras import layers

os.environ["KERAS_BACKEND"] = "jax"
os.environ.setdefault("KERAS_BACKEND", "jax")
os.environ["KERAS_BACKEND"] = "torch"  #~ KM409
print(layers, tensorflow_io)
