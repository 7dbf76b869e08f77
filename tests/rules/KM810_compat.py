import tensorflow as tf
import tensorflow.compat.v1 as tf1
from tensorflow import keras
from tensorflow.compat.v1.nn.rnn_cell import GRUCell  #~ KM810

model = keras.Sequential([keras.layers.Dense(3)])
config = tf1.estimator.RunConfig()  #~ KM810
cells = [tf.compat.v1.nn.rnn_cell.LSTMCell(size) for size in (8, 4)]  #~ KM810
stack = tf1.nn.rnn_cell.MultiRNNCell(cells)  #~ KM810
state = tf1.nn.rnn_cell.DropoutWrapper(GRUCell(3))  #~ KM810
placeholder = tf1.train.get_or_create_global_step()
layer = keras.layers.LSTMCell(8)
