import tensorflow as tf
from keras.layers import Dropout
from keras import Layer
from keras.utils import Progbar
from tensorflow.keras.layers import Dense, LSTM
from tensorflow.keras.utils import to_categorical
from tensorflow.python.framework import ops
from keras.src.ops import numpy as private_but_there

old = tf.keras.layers.Dense(3)
other = tf.compat.v1.layers
