# The seed that is taken out is the last on its line.
import tensorflow as tf
from tensorflow.keras.layers import Dense


def main():
    print(1); tf.keras.utils.set_random_seed(0); pass
    return tf.keras.Sequential([Dense(1)])
