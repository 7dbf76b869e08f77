"""A home of the public names that Keras 3.3 to 3.9 had, and editors imported."""

import keras.ops as ops
from keras import layers
from keras.callbacks import EarlyStopping
from keras import Sequential
from keras.models import load_model
from keras.ops import add

model = Sequential([layers.Input((2,)), layers.Dense(1)])
model.fit(add(ops.ones(2), 1), callbacks=[EarlyStopping()])
load_model("folder")
