"""Binary crossentropy as a metric, with targets of one axis."""
import numpy as np
from tensorflow import keras

keras.utils.set_random_seed(1)
x = np.arange(16).reshape(8, 2) / 16
y = np.array([0, 1, 0, 1, 0, 1, 0, 1])
model = keras.Sequential([keras.layers.Dense(1, activation="sigmoid", kernel_initializer="ones")])
model.compile("sgd", "binary_crossentropy", metrics=["binary_crossentropy", keras.metrics.BinaryCrossentropy(name="entropy")])
history = model.fit(x, y, validation_data=(x, y), shuffle=False, verbose=0)
print("metrics", {name: round(float(values[0]), 4) for name, values in sorted(history.history.items())})
