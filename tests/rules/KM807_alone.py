"""Switches that are taken out: nothing else of the file needs a graph."""

import tensorflow as tf
from tensorflow import keras
from tensorflow.python.framework.ops import disable_eager_execution

tf.compat.v1.disable_eager_execution()  #~ KM807
tf.compat.v1.set_random_seed(1)
tf.compat.v1.logging.set_verbosity(tf.compat.v1.logging.ERROR)
disable_eager_execution()  #~ KM807
keras.utils.set_random_seed(1)
model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
if tf.__version__.startswith("2"):
    tf.compat.v1.disable_v2_behavior()  #~ KM807
