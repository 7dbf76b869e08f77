import tensorflow.compat.v1 as tf
from tensorflow import keras

session = tf.Session()
config = tf.ConfigProto()
model = keras.Sequential([keras.layers.Dense(1)])
session.close()
