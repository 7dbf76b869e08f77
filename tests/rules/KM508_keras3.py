"""A file for Keras 3: a stride as large as the kernel is meant."""

import keras
from keras import ops
from keras.layers import Conv2D, Convolution2D

patches = Conv2D(64, 3, 3)(keras.Input((9, 9, 3)))
flat = ops.reshape(patches, (-1, 9, 64))
Convolution2D(64, 3, 3)  #~ KM508
