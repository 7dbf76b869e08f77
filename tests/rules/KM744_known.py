"""The number of steps is known: by the input, or by the data."""

import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers

data = tf.data.Dataset.from_generator(lambda: iter([]), output_signature=tf.TensorSpec((None, 10, 5)))
model = keras.Sequential([
    layers.Input((10, 5)),
    layers.GRU(8, return_sequences=True),
    layers.TimeDistributed(layers.Dense(5)),
])
