import tensorflow as tf
import tensorflow.compat.v1 as tf1


def net(x):
    x = tf.compat.v1.layers.batch_normalization(x)  #~ KM806
    x = tf1.layers.dense(x, 3)  #~ KM806
    return tf1.nn.relu(x)


def older(x):
    return tf.layers.dense(tf.contrib.layers.flatten(x), 3)


class Cell(tf1.layers.Layer):  #~ KM806
    def __call__(self, x, state):
        return tf1.layers.Layer.__call__(self, x, state)  #~ KM806
