"""A model for sequences of any length that is trained on arrays, beside one that is trained on datasets."""

import numpy as np
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers

windows = tf.data.Dataset.from_tensor_slices(list(range(1000))).window(11, shift=1, drop_remainder=True)
data = windows.flat_map(lambda window: window.batch(11)).batch(32)
x, y = np.zeros((50, 20, 1)), np.zeros((50, 20, 10))

model = keras.Sequential([
    tf.keras.Input([None, 1]),
    layers.SimpleRNN(20, return_sequences=True),
    layers.TimeDistributed(layers.Dense(10)),
])
model.compile("adam", "mse")
model.fit(x, y)

model = keras.Sequential([tf.keras.Input([None, 1])])
model.add(layers.SimpleRNN(20, return_sequences=True))
model.add(layers.TimeDistributed(layers.Dense(10)))  #~ KM744
model.compile("adam", "mse")
model.fit(data, epochs=2)
