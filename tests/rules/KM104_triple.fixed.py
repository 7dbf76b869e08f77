#

import numpy as np
from tensorflow import keras


def seed_all(number):
    keras.utils.set_random_seed(number)


seed_all(3)
model = keras.Sequential([keras.layers.Dense(1)])
model.fit(np.ones((4, 2)), np.ones((4, 1)))
