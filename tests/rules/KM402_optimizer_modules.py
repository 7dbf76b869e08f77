"""Names that are a class of Keras 1 or a module of Keras 2, and modules of optimizers under a second name."""

import keras
from keras import optimizers
from keras.optimizers import adam  #~ KM402
from keras.optimizers import adamax as lower  #~ KM402
from keras.optimizers import adam_v2, gradient_descent_v2 as sgd  #~ KM401 KM401
from keras.optimizers import rmsprop_v2  #~ KM401
from keras.optimizers.nadam_v2 import Nadam  #~ KM402
from tensorflow.python.keras.optimizer_v2 import rmsprop  #~ KM405

first = adam.Adam(learning_rate=0.1)  #~ KM402
second = keras.optimizers.adam.Adam(learning_rate=0.1)  #~ KM402
third = optimizers.rmsprop.RMSprop(0.1)  #~ KM402
fourth = lower(learning_rate=0.1)
fifth = adam_v2.Adam(lr=0.1)  #~ KM402 KM509
sixth = sgd.SGD(learning_rate=0.1)  #~ KM402
seventh = keras.optimizers.rmsprop_v2.RMSprop(learning_rate=0.1)  #~ KM402
eighth = Nadam(learning_rate=0.1)
ninth = rmsprop.RMSprop(learning_rate=0.1)  #~ KM405
tenth = optimizers.Adam(learning_rate=0.1)
