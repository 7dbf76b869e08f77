import tensorflow as tf
from tensorflow import keras

tf.config.run_functions_eagerly(False)


# The switch is off, as it is from the start.
def loss(y_true, y_pred):
    if tf.reduce_sum(y_true) > 0:  #~ KM710
        return tf.reduce_mean(tf.square(y_true - y_pred))
    return tf.reduce_mean(y_pred)


model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(4)])
model.compile("sgd", loss)
