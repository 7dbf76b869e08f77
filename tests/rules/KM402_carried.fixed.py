import numpy as np
from keras.layers import *
from keras.models import Model
import keras
from keras import initializers


def network(shape, copy):
    inputs = keras.Input(shape)
    merged = keras.ops.sum(inputs, axis=1)
    outputs = keras.layers.Dense(3, kernel_initializer=initializers.get("zeros"))(merged)
    regularizers = copy
    print(np.zeros(3), regularizers)
    return Model(inputs, outputs)
