import tensorflow as tf
import tensorflow.python.keras as keras  #~ KM405
from tensorflow.python import keras as old  #~ KM405
from tensorflow.python.keras import activations, constraints  #~ KM405 KM405
from tensorflow.python.keras import backend as K, layers  #~ KM405 KM405

first = keras.layers.Dense(2, activation=activations.get("relu"))
second = old.layers.Dense(2, kernel_constraint=constraints.get("max_norm"))
third = layers.normalization.BatchNormalization()
mean = K.mean(tf.ones((2, 2)))
far = tf.python.keras.layers.Dense(2)  #~ KM405


def load(name):
    from tensorflow.python import keras  #~ KM405

    return keras.models.load_model(name)
