import numpy as np
from tensorflow import keras

X = np.ones((4, 1), "float32")
Y = np.zeros((4, 1), "float32")

model = keras.Sequential([keras.layers.Dense(1)])
model.compile(loss="mean_squared_error", optimizer="adam", metrics=["mae"])
model.save("model.keras")
model = keras.models.load_model("model.keras")
model.fit(X, Y)
