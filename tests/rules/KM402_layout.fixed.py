"""Modules that stood below keras itself in Keras 2.5 to 2.12."""

import keras
from keras.applications import efficientnet, imagenet_utils
from keras.initializers import GlorotUniform
from keras.layers import Dense
from keras.layers import MultiHeadAttention
from keras.layers import Concatenate
from keras.layers import RandomFlip
from keras.models import Model
from keras.optimizers import Adam
from keras.optimizers import SGD
from keras.optimizers.schedules import ExponentialDecay
from keras.optimizers.schedules import CosineDecay
from keras.saving import hdf5_format
from keras.utils import load_img

print(keras.optimizers.Adam, keras.layers.Dense, keras.saving.load_model)
print(keras.callbacks_v1)
print(Adam, hdf5_format.load_weights_from_hdf5_group, RandomFlip)
