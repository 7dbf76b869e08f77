"""The switches where TensorFlow itself keeps them."""

from tensorflow import keras
from tensorflow.python.framework import ops

ops.enable_eager_execution()
model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
