"""A home of the public names that Keras 3.3 to 3.9 had, and editors imported."""

import keras.api.ops as ops  #~ KM405
from keras.api import layers  #~ KM405
from keras.api.callbacks import EarlyStopping  #~ KM405
from keras.api.models import Sequential, load_model  #~ KM405 KM405
from keras.ops import add

model = Sequential([layers.Input((2,)), layers.Dense(1, batch_input_shape=(None, 2))])  #~ KM501
model.fit_generator(add(ops.ones(2), 1), callbacks=[EarlyStopping()])  #~ KM505
load_model("folder")  #~ KM305
