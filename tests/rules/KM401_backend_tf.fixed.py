"""TensorFlow under the names that the backend of Keras gave it."""
import tensorflow as tf
from keras import ops
import tensorflow as ktf


def pooled(x):
    return tf.nn.max_pool_with_argmax(x, [1, 2, 2, 1], [1, 2, 2, 1], "SAME")


def resized(x, shape):
    return ktf.image.resize(x, shape) + ops.mean(x)
