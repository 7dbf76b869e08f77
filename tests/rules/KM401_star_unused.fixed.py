"""What a star brings is named nowhere, or written out by another fix."""
import keras
from keras.layers import *


def build(size):
    model = keras.Sequential([Dense(1)])
    print(len(model.layers), ((size,) * 2 if isinstance(size, int) else tuple(size)), __name__)
    return model
