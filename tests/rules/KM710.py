import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import backend as K
from tensorflow.keras.layers import Layer


class Branch(Layer):
    def __init__(self, flag):
        super().__init__()
        self.flag = flag

    def call(self, x, training=None, mask=None):
        if tf.reduce_sum(x) > 0:  #~ KM710
            x = -x
        total = K.mean(x)
        y = x if total < 3 else -x  #~ KM710
        while tf.reduce_any(x > 0):  #~ KM710
            x = x - 1
        if self.flag and not tf.equal(tf.shape(x)[0], 3):  #~ KM710
            x = x + 1
        for _ in tf.range(3):  #~ KM710
            x = x + 1
        for _ in range(tf.shape(x)[1]):  #~ KM710
            x = x + 1
        if x > 0:  #~ KM710
            x = x + 1
        if training:
            x = x + 1
        if mask is not None and self.flag:
            x = x + 1
        if x.shape[1] > 2 or K.int_shape(x)[0] == 3 or len(x.shape) == 2:
            x = x + 1
        for _ in range(x.shape[1]):
            x = x + 1
        if x is None or tf.executing_eagerly():
            x = x + 1
        if tf.executing_eagerly() and tf.reduce_sum(x) > 0:
            x = x + 1
        if tf.executing_eagerly():
            if tf.reduce_sum(x) > 0:
                x = x + 1
        return y

    def eager(self, x):
        if tf.reduce_sum(x) > 0:
            return x


class Wrapped(Layer):
    @tf.function
    def call(self, x):
        if tf.reduce_sum(x) > 0:
            return x
        return -x


class Hits(keras.metrics.Metric):
    def update_state(self, y_true, y_pred, sample_weight=None):
        if tf.reduce_mean(y_pred) > 0.5:  #~ KM710
            self.count.assign_add(1)


class Cut(keras.losses.Loss):
    def call(self, y_true, y_pred):
        if tf.size(y_true) == 0:  #~ KM710
            return 0.0
        return tf.reduce_mean(y_pred)


def clipped(y_true, y_pred):
    error = tf.reduce_mean(y_true - y_pred)
    if error > 1:  #~ KM710
        return error
    return error * error


@tf.function
def converted(y_true, y_pred):
    return y_true if tf.reduce_mean(y_pred) > 0 else y_pred


def plain(y_true, y_pred):
    if tf.reduce_mean(y_pred) > 0:
        return 1


model = keras.Sequential([keras.layers.Dense(1)])
model.compile("sgd", loss=clipped, metrics=[converted])
if tf.reduce_sum(tf.ones(3)) > 2:
    print("eager")


class Reads(keras.layers.Layer):
    def call(self, text, images=None):
        texts = [text] if isinstance(text, str) else list(text)
        return texts, [int(tf.reduce_sum(mask)) for mask in images]


class Counts(keras.layers.Layer):
    def call(self, images):
        return int(tf.reduce_sum(images))  #~ KM710
