#~ config: {KM104: {triple: true}}
import random

import numpy as np
import tensorflow as tf
from tensorflow import keras


def seed_all(number):
    random.seed(number)
    np.random.seed(number)
    tf.random.set_seed(number)  #~ KM104


seed_all(3)
model = keras.Sequential([keras.layers.Dense(1)])
model.fit(np.ones((4, 2)), np.ones((4, 1)))
