import keras
import numpy as np


def split(lines):
    np.random.seed(10101)
    np.random.shuffle(lines)
    return lines


def model():
    return keras.Sequential([keras.layers.Dense(1)])


model().fit(split(np.ones((4, 2))), np.ones((4, 1)))
