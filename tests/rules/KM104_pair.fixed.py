import numpy as np
from tensorflow import keras

keras.utils.set_random_seed(42)

model = keras.Sequential([keras.layers.Dense(1)])
model.compile("sgd", "mse")
model.fit(np.ones((4, 2)), np.ones((4, 1)))
