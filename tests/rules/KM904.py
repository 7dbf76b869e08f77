#~ config: {KM904: {enabled: true}}
import keras
import tensorflow as tf
import tensorflow.keras.backend as B  #~ KM904
from tensorflow.keras import layers  #~ KM904
from tensorflow.keras.layers import Dense, LSTM  #~ KM904
from tensorflow.keras.preprocessing.text import Tokenizer  #~ KM904

model = tf.keras.Sequential([tf.keras.layers.Dense(1), layers.Dense(1), Dense(1), LSTM(1)])  #~ KM904 KM904
tf.reduce_mean([1.0])
keras.layers.Dense(1)
B.clear_session()
