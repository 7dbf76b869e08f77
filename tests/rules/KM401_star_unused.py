"""What a star brings is named nowhere, or written out by another fix."""
import keras
from keras.layers import *
from keras.utils.conv_utils import *  #~ KM401


def build(size):
    model = keras.Sequential([Dense(1)])
    print(len(model.layers), normalize_tuple(size, 2, "size"), __name__)  #~ KM401
    return model
