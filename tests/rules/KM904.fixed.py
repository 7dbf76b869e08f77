#
import keras
import tensorflow as tf
import keras.backend as B
from keras import layers
from keras.layers import Dense, LSTM
from tensorflow.keras.preprocessing.text import Tokenizer

model = keras.Sequential([keras.layers.Dense(1), layers.Dense(1), Dense(1), LSTM(1)])
tf.reduce_mean([1.0])
keras.layers.Dense(1)
B.clear_session()
