"""Variables of a SavedModel keep the names of TensorFlow; those of a model of Keras 3 do not."""

import keras
import tensorflow as tf

loaded = tf.saved_model.load("folder")
prefix = "bert"
values = {v.name.split(":")[0]: v.numpy() for v in loaded.variables}
kernels = [v for v in loaded.variables if "layer/kernel" in v.name]
model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1, name="layer", kernel_initializer="zeros")])
names = {v.name.split(":")[0]: v.numpy() for v in model.variables}  #~ KM609
