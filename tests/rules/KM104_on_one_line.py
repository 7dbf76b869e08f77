# Seeds that share a line with other statements.
import numpy as np
import tensorflow as tf
from tensorflow.keras.layers import Dense

np.random.seed(0); tf.random.set_seed(0)  #~ KM104
model = tf.keras.Sequential([Dense(1)])
