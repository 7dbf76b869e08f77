import numpy as np
from tensorflow import keras

WEIGHTS = np.array([1.0, 0.5])
model = keras.Sequential([keras.layers.Dense(1)])
model.compile("sgd", "mse", loss_weights=1)  #~ KM204
model.compile("sgd", "mse", loss_weights=np.array([1.0]))  #~ KM204
model.compile("sgd", "mse", loss_weights=1.0)
model.compile("sgd", "mse", loss_weights=[1.0])
model.compile("sgd", "mse", loss_weights=None)
model.compile("sgd", "mse", loss_weights=np.array([1.0]).tolist())


def build(inputs, outputs, weights):
    several = keras.Model(inputs, outputs)
    several.compile("sgd", "mse", loss_weights=WEIGHTS)  #~ KM204
    several.compile("sgd", "mse", loss_weights=weights)
