import tensorflow as tf
from keras.layers import Dropout
from keras import Layer
from keras.utils import Progbar
from tensorflow.keras.layers import Dense, LSTM
from tensorflow.keras.utils import to_categorical
from tensorflow.python.framework import ops
from keras.src.ops import numpy as private_but_there

from tensorflow.keras.layers import Dropout as OldDropout

same = tf.compat.v1.keras.layers.Dense(3)
from tensorflow.python.keras import backend
from tensorflow.keras import backend as K

graph = backend.get_graph()
small = K.epsilon()
