import random

import keras
from keras import layers
from keras.initializers import HeNormal

early = layers.Dense(4, kernel_initializer=HeNormal())  #~ KM101
random.seed(1)
late = layers.Dense(4, kernel_initializer=HeNormal())


def build():
    return layers.Dense(4, kernel_initializer=keras.initializers.GlorotNormal())
