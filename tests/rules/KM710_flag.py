import tensorflow as tf
from tensorflow import keras

from settings import debug


# Graphs, unless somebody debugs.
def clipped(y_true, y_pred):
    if tf.reduce_mean(y_pred) > 1:  #~ KM710
        return 0.0
    return y_pred


model = keras.Sequential([keras.layers.Dense(1)])
model.compile("sgd", loss=clipped, run_eagerly=debug)
