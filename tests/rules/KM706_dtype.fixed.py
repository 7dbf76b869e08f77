import tensorflow as tf
from tensorflow import keras

inputs = keras.Input((3,))
outputs = keras.layers.Dense(2)(inputs)
if outputs.dtype == "float32":
    print(tf.keras.backend.int_shape(outputs))
