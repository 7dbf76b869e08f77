"""Old names that a file gives TensorFlow itself."""

import tensorflow as tf
from keras.layers import Dense

tf.log = tf.math.log
if not hasattr(tf, "to_float"):
    tf.to_float = lambda x: tf.cast(x, tf.float32)


def loss(y_true, y_pred):
    return tf.log(y_pred) * tf.to_float(y_true)


layer = Dense(3)
