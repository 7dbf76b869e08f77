import keras

model = keras.Sequential([keras.layers.LSTM(3, return_sequences=True)])
model.compile("adam", "mse")
model.compile("adam", loss="mse",  # the usual one
              )
model.compile(
    "adam",
    loss="mse",  # the usual one
)
model.compile("adam", loss="mse",  # the usual one
              )
