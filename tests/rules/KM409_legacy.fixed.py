# What asks for Keras 2 comes too late.
import os

os.environ["TF_USE_LEGACY_KERAS"] = "1"
from tensorflow.keras.layers import Dense

layer = Dense(1)
