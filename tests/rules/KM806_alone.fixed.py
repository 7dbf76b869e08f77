import tensorflow as tf
import tensorflow.compat.v1 as tf1
from keras import layers


def net(x):
    x = tf.compat.v1.layers.batch_normalization(x)
    x = layers.Dense(3)(x)
    return tf1.nn.relu(x)


def older(x):
    return layers.Dense(3)(tf.contrib.layers.flatten(x))


class Cell(tf1.layers.Layer):
    def __call__(self, x, state):
        return tf1.layers.Layer.__call__(self, x, state)
