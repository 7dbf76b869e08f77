"""Metrics given by their full names, as functions and as objects report under these."""
import keras
from keras import layers
from keras.metrics import mean_squared_error

model = keras.Sequential([layers.Dense(1)])
model.compile("rmsprop", "mse", metrics=["mean_absolute_error", mean_squared_error, keras.metrics.MeanSquaredLogarithmicError()])
history = model.fit([], [])
print(history.history["mean_absolute_error"], history.history["mean_squared_error"], history.history["mean_squared_logarithmic_error"])
print(history.history["msle"])  #~ KM208

other = keras.Sequential([layers.Dense(1)])
other.compile("rmsprop", "mse", metrics=["mae"])
print(other.fit([], []).history["mean_absolute_error"])
