"""TensorFlow under the names that the backend of Keras gave it."""
import keras.backend as K
from keras import ops
from keras.backend import tf as ktf  #~ KM401


def pooled(x):
    return K.tf.nn.max_pool_with_argmax(x, [1, 2, 2, 1], [1, 2, 2, 1], "SAME")  #~ KM401


def resized(x, shape):
    return ktf.image.resize(x, shape) + ops.mean(x)
