"""Modules of the copy inside TensorFlow, whose members are used through them."""

import tensorflow as tf
from tensorflow.python.keras import datasets, layers  #~ KM405 KM405
from tensorflow.python.keras import models as M, optimizers  #~ KM405 KM405
from tensorflow.python.keras import backend as K  #~ KM405

(x, y), _ = datasets.mnist.load_data()
model = M.Sequential([layers.InputLayer((3,)), layers.Dense(3)])
model.compile(optimizers.Adam(0.1), "mse")
rate = K.floatx()
again = tf.keras.Sequential([layers.Dense(3)])
