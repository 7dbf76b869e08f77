import tensorflow as tf
from keras.api._v2.keras.layers import Dropout  #~ KM405
from keras.src.engine.base_layer import Layer  #~ KM405
from keras.src.utils.generic_utils import Progbar  #~ KM405
from tensorflow.python.keras.layers import Dense, LSTM  #~ KM405 KM405
from tensorflow.python.keras.utils.np_utils import to_categorical  #~ KM405
from tensorflow.python.framework import ops
from keras.src.ops import numpy as private_but_there

from tensorflow.compat.v1.keras.layers import Dropout as OldDropout  #~ KM405

same = tf.compat.v1.keras.layers.Dense(3)
from tensorflow.python.keras import backend  #~ KM405
from tensorflow.python.keras import backend as K  #~ KM405

graph = backend.get_graph()
small = K.epsilon()
