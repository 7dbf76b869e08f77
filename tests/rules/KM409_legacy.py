# What asks for Keras 2 comes too late.
import os

from tensorflow.keras.layers import Dense

os.environ["TF_USE_LEGACY_KERAS"] = "1"  #~ KM409
layer = Dense(1)
