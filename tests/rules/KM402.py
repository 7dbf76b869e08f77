import keras
import tensorflow as tf
import keras.layers.core  #~ KM402
from keras.engine.topology import InputSpec, Layer, get_source_inputs  #~ KM402 KM402 KM402
from keras.layers.advanced_activations import LeakyReLU  #~ KM402
from keras.layers.convolutional import (  # two-dimensional
    Conv2D,  #~ KM402
    MaxPooling2D,  #~ KM402
)
from keras.layers.core import Dense as Full, Dropout  #~ KM402 KM402
from keras.layers.normalization import BatchNormalization  #~ KM402
from keras.losses import mse, binary_crossentropy  #~ KM402
from keras.models import Model, Sequential
from keras.objectives import mean_absolute_error  #~ KM402
from keras.utils import np_utils  #~ KM402
from keras.utils.np_utils import to_categorical  #~ KM402
from tensorflow.keras.layers.experimental.preprocessing import Rescaling  #~ KM402
from tensorflow.keras.losses import mean_squared_error  #~ KM402
from tensorflow.keras.losses import mse as mse_there

labels = np_utils.to_categorical([0, 1], 2)  #~ KM402
more = keras.utils.np_utils.to_categorical([0, 1], 2)  #~ KM402
scaled = tf.keras.layers.experimental.preprocessing.Rescaling(1 / 255)  #~ KM402
loss = keras.losses.mean_squared_error
other = tf.keras.losses.mean_squared_error  #~ KM402
reduction = keras.losses.Reduction.SUM  #~ KM402
kept = tf.keras.losses.Reduction.SUM
activation = keras.layers.advanced_activations.ReLU()  #~ KM402


@tf.keras.saving.register_keras_serializable()  #~ KM402
class Scale(Layer):
    pass


@tf.keras.utils.register_keras_serializable()
class Shift(Layer):
    pass


def homonym(np_utils):
    return np_utils.to_categorical([1])
