import tensorflow as tf
from tensorflow import keras
from tensorflow.keras.layers import Layer


def scaled(x):
    if tf.reduce_max(x) > 1.0:  #~ KM710
        x = x / tf.reduce_max(x)
    return deeper(x, 3)


def deeper(x, depth):
    while x > 1.0:  #~ KM710
        x = x * 0.5
    if depth > 2:
        x = x + 1.0
    return x


@tf.function
def converted(x):
    if tf.reduce_max(x) > 1.0:
        x = x / tf.reduce_max(x)
    return x


def elsewhere(x):
    if tf.reduce_max(x) > 1.0:
        x = x / tf.reduce_max(x)
    return x


class Norm(Layer):
    def call(self, inputs):
        return self.limited(scaled(inputs), 2.0) + converted(inputs)

    def limited(self, x, limit):
        if limit > 1.0:
            x = x + 1.0
        return -x if tf.reduce_sum(x) > limit else x  #~ KM710

    def eager(self, x):
        return elsewhere(x) if tf.reduce_sum(x) > 0 else x


def make_loss(threshold):
    print("threshold", threshold > 1.0)

    def loss(y_true, y_pred):
        error = tf.reduce_mean(tf.abs(y_true - y_pred))
        if error < threshold:  #~ KM710
            return error * error
        return error

    return loss


def positional(y_true, y_pred):
    error = tf.reduce_mean(tf.abs(y_true - y_pred))
    if error > 1.0:  #~ KM710
        return error
    return error * error


class Count(keras.metrics.Metric):
    def update_state(self, y_true, y_pred, sample_weight=None):
        self.count.assign_add(elsewhere(y_pred))


one = keras.Sequential([keras.layers.Dense(1)])
one.compile("sgd", make_loss(0.5))
two = keras.Sequential([Norm(), keras.layers.Dense(1)])
two.compile("sgd", positional)
print(elsewhere(tf.ones(3)))
