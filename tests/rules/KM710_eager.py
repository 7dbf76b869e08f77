import tensorflow as tf
from tensorflow import keras


def clipped(y_true, y_pred):
    if tf.reduce_mean(y_pred) > 1:
        return 0.0
    return y_pred


model = keras.Sequential([keras.layers.Dense(1)])
model.compile("sgd", loss=clipped, run_eagerly=True)
