# Seeds that share a line with other statements.
import tensorflow as tf
from tensorflow.keras.layers import Dense

tf.keras.utils.set_random_seed(0)
model = tf.keras.Sequential([Dense(1)])
