import numpy as np
import tensorflow as tf
from tensorflow import keras

scores = tf.constant([[0.1, 0.9], [0.6, 0.4]])
one = keras.losses.sparse_categorical_crossentropy(keras.ops.convert_to_tensor([1, 0]), scores)
two = tf.keras.losses.sparse_categorical_crossentropy(y_true=keras.ops.convert_to_tensor([1, 0]), y_pred=scores)
three = keras.losses.sparse_categorical_crossentropy(np.array([1, 0]), scores)
four = keras.losses.categorical_crossentropy([[0, 1], [1, 0]], scores)
