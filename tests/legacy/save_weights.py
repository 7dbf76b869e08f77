"""Keras 2.2: save_weights and load_weights with .h5 names."""
import os
import tempfile

import numpy as np
from keras.layers import Dense
from keras.models import Sequential

os.chdir(tempfile.mkdtemp())


def build():
    return Sequential([Dense(2, input_shape=(3,), activation="relu"), Dense(1)])


first, second = build(), build()
first.save_weights("model.h5")
second.load_weights("model.h5")
print("equal", all(np.array_equal(a, b) for a, b in zip(first.get_weights(), second.get_weights())))
