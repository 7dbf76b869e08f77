import keras
import tensorflow as tf
import keras.layers
from keras.layers import InputSpec, Layer
from keras.utils import get_source_inputs
from keras.layers import LeakyReLU
from keras.layers import (  # two-dimensional
    Conv2D,
    MaxPooling2D,
)
from keras.layers import Dense as Full, Dropout
from keras.layers import BatchNormalization
from keras.losses import mean_squared_error as mse, binary_crossentropy
from keras.models import Model, Sequential
from keras.losses import mean_absolute_error
from keras import utils as np_utils
from keras.utils import to_categorical
from tensorflow.keras.layers import Rescaling
from tensorflow.keras.losses import mse as mean_squared_error
from tensorflow.keras.losses import mse as mse_there

labels = to_categorical([0, 1], 2)
more = keras.utils.to_categorical([0, 1], 2)
scaled = tf.keras.layers.Rescaling(1 / 255)
loss = keras.losses.mean_squared_error
other = tf.keras.losses.mse
reduction = "sum"
kept = tf.keras.losses.Reduction.SUM
activation = keras.layers.ReLU()


@tf.keras.utils.register_keras_serializable()
class Scale(Layer):
    pass


@tf.keras.utils.register_keras_serializable()
class Shift(Layer):
    pass


def homonym(np_utils):
    return np_utils.to_categorical([1])
