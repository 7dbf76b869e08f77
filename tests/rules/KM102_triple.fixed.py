import os

import numpy as np
import keras
from keras.layers import Dense
from keras.models import Sequential

os.environ["PYTHONHASHSEED"] = "0"
keras.utils.set_random_seed(42)

model = Sequential([Dense(1)])
model.compile("sgd", "mse")
model.fit(np.ones((4, 2)), np.ones((4, 1)))
