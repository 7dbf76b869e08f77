import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import backend as K
from tensorflow.keras import layers


class Rows(layers.Layer):
    def call(self, inputs):
        rank = len(inputs.shape)
        size = int(K.shape(inputs)[1])
        part = float(tf.reduce_mean(inputs))
        several = len(inputs)
        static = len(inputs.shape) + int(inputs.shape[1]) + int(K.int_shape(inputs)[1])
        return rank, size, part, several, static


def ctc(y_true, y_pred):
    batch = tf.cast(len(y_true), "int64")
    other = tf.cast(tf.shape(y_pred)[0], "int64")
    y_pred = [y_pred]
    return batch, other, len(y_pred)


class Share(keras.losses.Loss):
    def __init__(self, weights):
        super().__init__()
        self.size = len(weights)

    def call(self, y_true, y_pred):
        for place in range(len(y_true) - 1):
            y_pred = y_pred + place
        return (y_true - y_pred) / len(y_true)


@tf.function
def converted(y_true, y_pred):
    return len(y_true) + int(tf.shape(y_pred)[0])


def eager(x):
    return len(tf.shape(x)), int(tf.reduce_sum(x))


model = keras.Sequential([layers.Dense(1)])
model.compile("sgd", ctc, metrics=[converted])
