"""Modules of the copy inside TensorFlow, whose members are used through them."""

import tensorflow as tf
from tensorflow.keras import datasets, layers
from tensorflow.keras import models as M, optimizers
from tensorflow.keras import backend as K

(x, y), _ = datasets.mnist.load_data()
model = M.Sequential([layers.InputLayer((3,)), layers.Dense(3)])
model.compile(optimizers.Adam(0.1), "mse")
rate = K.floatx()
again = tf.keras.Sequential([layers.Dense(3)])
