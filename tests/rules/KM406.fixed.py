import keras
from keras.layers import Conv2D, Dense

model = keras.Sequential([Dense(3, kernel_constraint="max_norm"), Dense(1, kernel_regularizer=keras.regularizers.L1L2(0.01, 0.01))])
model.compile("adam", loss="log_cosh", metrics=["mae", keras.metrics.KLDivergence(name="kullback_leibler_divergence")])
model.compile("adam", "huber")
model.compile("adam", loss={"a": "log_cosh", "b": "mse"}, metrics={"a": [keras.metrics.CosineSimilarity(name="cosine_proximity")]})
Conv2D(3, 2, kernel_initializer=keras.initializers.Constant(0.0), bias_initializer="zeros")
keras.constraints.get("non_neg")

model.compile("adam", loss="log_cosh", metrics=["mse"])
Dense(3, kernel_constraint="max_norm", kernel_regularizer="l1", kernel_initializer="uniform")
title = {"loss": "logcosh"}
print("maxnorm")

Dense(3, activation=keras.layers.LeakyReLU(0.3))
Dense(3, "softmax")
Conv2D(3, 2, activation=keras.layers.PReLU(), kernel_initializer="he_normal")
keras.layers.Activation("relu")
keras.layers.LSTM(3, recurrent_activation="elu")
Dense(3, activation="ThresholdedReLU")
Dense(3, activation="leaky_relu")
keras.layers.Activation("softmax", name="Softmax")
Dense(3, activation=keras.layers.LeakyReLU(0.1), name="ReLU")
