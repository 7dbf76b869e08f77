# The seed that is taken out is the last on its line.
import numpy as np
import tensorflow as tf
from tensorflow.keras.layers import Dense


def main():
    print(1); tf.random.set_seed(0); np.random.seed(0)  #~ KM104
    return tf.keras.Sequential([Dense(1)])
