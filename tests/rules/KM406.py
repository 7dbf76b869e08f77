import keras
from keras.layers import Conv2D, Dense

model = keras.Sequential([Dense(3, kernel_constraint="maxnorm"), Dense(1, kernel_regularizer="l1_l2")])  #~ KM406 KM406
model.compile("adam", loss="logcosh", metrics=["mae", "kullback_leibler_divergence"])  #~ KM406 KM406
model.compile("adam", "huber_loss")  #~ KM406
model.compile("adam", loss={"a": "logcosh", "b": "mse"}, metrics={"a": ["cosine_proximity"]})  #~ KM406 KM406
Conv2D(3, 2, kernel_initializer="constant", bias_initializer="zeros")  #~ KM406
keras.constraints.get("nonneg")  #~ KM406

model.compile("adam", loss="log_cosh", metrics=["mse"])
Dense(3, kernel_constraint="max_norm", kernel_regularizer="l1", kernel_initializer="uniform")
title = {"loss": "logcosh"}
print("maxnorm")

Dense(3, activation="LeakyReLU")  #~ KM406
Dense(3, "Softmax")  #~ KM406
Conv2D(3, 2, activation="PReLU", kernel_initializer="he_normal")  #~ KM406
keras.layers.Activation("ReLU")  #~ KM406
keras.layers.LSTM(3, recurrent_activation="ELU")  #~ KM406
Dense(3, activation="ThresholdedReLU")  #~ KM406
Dense(3, activation="leaky_relu")
keras.layers.Activation("softmax", name="Softmax")
Dense(3, activation=keras.layers.LeakyReLU(0.1), name="ReLU")
