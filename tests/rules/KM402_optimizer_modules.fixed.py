"""Names that are a class of Keras 1 or a module of Keras 2, and modules of optimizers under a second name."""

import keras
from keras import optimizers
from keras.optimizers import Adamax as lower
from keras.optimizers import Nadam

first = optimizers.Adam(learning_rate=0.1)
second = keras.optimizers.Adam(learning_rate=0.1)
third = optimizers.RMSprop(0.1)
fourth = lower(learning_rate=0.1)
fifth = optimizers.Adam(learning_rate=0.1)
sixth = optimizers.SGD(learning_rate=0.1)
seventh = keras.optimizers.RMSprop(learning_rate=0.1)
eighth = Nadam(learning_rate=0.1)
ninth = optimizers.RMSprop(learning_rate=0.1)
tenth = optimizers.Adam(learning_rate=0.1)
