import keras

model = keras.Sequential([keras.layers.Dense(1)])
model.compile("sgd", loss="mean_squared_error")
print(model.metrics_names)

other = keras.Sequential([keras.layers.Dense(1)])
other.compile("sgd", loss="mean_squared_error", weighted_metrics=["mae"])
print(other.metrics_names)  #~ KM210
