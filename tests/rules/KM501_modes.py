import keras

model = keras.Sequential([keras.layers.LSTM(3, return_sequences=True)])
model.compile("adam", "mse", sample_weight_mode="temporal")  #~ KM501
model.compile("adam", loss="mse",  # the usual one
              sample_weight_mode={"lstm": "temporal"})  #~ KM501
model.compile(
    "adam",
    loss="mse",  # the usual one
    sample_weight_mode="temporal",  #~ KM501
)
model.compile("adam", loss="mse",  # the usual one
              sample_weight_mode="temporal",)  #~ KM501
