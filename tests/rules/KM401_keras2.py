# All Keras of this file is Keras 2 on purpose: nothing changes for it.
import os

os.environ["TF_USE_LEGACY_KERAS"] = "1"

import h5py
import tensorflow as tf
from tensorflow.keras.layers import LocallyConnected2D
from tensorflow_addons.optimizers import AdamW

model = tf.keras.models.load_model("model.h5")
first, whole = model.get_layer("input_1"), model.get_layer("model_1")
model.compile(tf.keras.optimizers.legacy.Adam(), "mse", metrics=["accuracy"])
rates = model.fit_generator(LocallyConnected2D).history["lr"]
with h5py.File("weights.h5") as file:
    names = file.attrs["layer_names"]
model.add(tf.keras.layers.experimental.preprocessing.Rescaling(1 / 255))
