import keras
import numpy as np

keras.utils.set_random_seed(1)
np.random.seed(2)
model = keras.Sequential([keras.layers.Dense(1)])
model.fit(np.ones((4, 2)), np.ones((4, 1)))
