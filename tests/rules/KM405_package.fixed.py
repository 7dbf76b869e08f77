import tensorflow as tf
import tensorflow.keras as keras
from tensorflow import keras as old
from tensorflow.keras import activations, constraints
from tensorflow.keras import backend as K, layers

first = keras.layers.Dense(2, activation=activations.get("relu"))
second = old.layers.Dense(2, kernel_constraint=constraints.get("max_norm"))
third = layers.BatchNormalization()
mean = K.mean(tf.ones((2, 2)))
far = tf.keras.layers.Dense(2)


def load(name):
    from tensorflow import keras

    return keras.models.load_model(name)
