import random

import numpy as np
import tensorflow as tf
from tensorflow import keras

random.seed(1)
np.random.seed(1)
tf.random.set_seed(1)

model = keras.Sequential([keras.layers.Dense(1)])
model.fit(np.ones((4, 2)), np.ones((4, 1)))
