import tensorflow as tf
from keras.layers.core import Dense  #~ KM402
from keras.layers import GRU, LSTM, Input
from keras.models import Sequential

model = Sequential([Input((None, 2)), LSTM(8), GRU(8), Dense(1)])  #~ KM607 KM607
model.load_weights("old.h5")
other = Sequential([LSTM(8, recurrent_activation="sigmoid"), GRU(8, reset_after=False)])
# The layers of TensorFlow 2 never had the older default.
newer = tf.keras.Sequential([tf.keras.Input((None, 2)), tf.keras.layers.LSTM(8), tf.keras.layers.GRU(8)])
newer.load_weights("new.h5")
