import keras
import numpy as np
from keras import layers
from keras.initializers import HeNormal

np.random.seed(1)
keras.utils.set_random_seed(1)
model = keras.Sequential([layers.Dense(1, kernel_initializer=HeNormal())])
model.compile("sgd", "mse")
model.fit(np.ones((4, 2)), np.ones((4, 1)))
