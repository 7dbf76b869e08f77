# Seeds that share a line with other statements.
import keras
import tensorflow as tf
from tensorflow.keras.layers import Dense

keras.utils.set_random_seed(0)
model = tf.keras.Sequential([Dense(1)])
