import os
import random as rn

import numpy as np
import tensorflow as tf
from keras.layers import Dense
from keras.models import Sequential

os.environ["PYTHONHASHSEED"] = "0"
np.random.seed(42)
rn.seed(42)
tf.set_random_seed(42)  #~ KM102

model = Sequential([Dense(1)])
model.compile("sgd", "mse")
model.fit(np.ones((4, 2)), np.ones((4, 1)))
