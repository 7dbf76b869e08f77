import keras
import tensorflow as tf
from keras import ops


def limited(x):
    if tf.reduce_max(x) > 1.0:
        x = ops.relu(x)
    return x


# A file of Keras 3: what call calls was tried there.
class Norm(keras.layers.Layer):
    def call(self, inputs):
        return limited(inputs)
