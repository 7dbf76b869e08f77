import keras
import numpy as np
import tensorflow as tf
from tensorflow.keras import Sequential
from tensorflow.keras import backend as K
from tensorflow.keras.layers import Dense


def distance(y_true, y_pred):
    """How far off."""
    y_true = keras.ops.cast(keras.ops.reshape(y_true, keras.ops.shape(y_pred)), y_pred.dtype)
    return tf.reduce_mean(tf.abs(y_true - y_pred))


def exact(y_true, y_pred):
    y_true = keras.ops.cast(keras.ops.reshape(y_true, keras.ops.shape(y_pred)), y_pred.dtype)
    rounded = tf.round(y_pred)
    return tf.reduce_mean(tf.cast(tf.equal(y_true, rounded), "float32"))


def hits(t, p):
    t = keras.ops.cast(keras.ops.reshape(t, keras.ops.shape(p)), p.dtype)
    t = tf.cast(t, "float32")
    return tf.reduce_sum(tf.cast(t > p, "float32"))


def under(y_true, y_pred):
    y_true = keras.ops.cast(keras.ops.reshape(y_true, keras.ops.shape(y_pred)), y_pred.dtype)
    return tf.reduce_mean(y_true - y_pred)


class Share(keras.metrics.Mean):
    def update_state(self, y_true, y_pred, sample_weight=None):
        y_true = keras.ops.cast(keras.ops.reshape(y_true, keras.ops.shape(y_pred)), y_pred.dtype)
        return super().update_state(tf.minimum(y_true, y_pred))


class Own(keras.losses.Loss):
    def call(self, y_true, y_pred):
        y_true = keras.ops.cast(keras.ops.reshape(y_true, keras.ops.shape(y_pred)), y_pred.dtype)
        return tf.reduce_mean(tf.square(y_true - y_pred))


def aligned(y_true, y_pred):
    y_true = tf.reshape(y_true, tf.shape(y_pred))
    return tf.reduce_mean(tf.abs(y_true - y_pred))


def flat(y_true, y_pred):
    return tf.reduce_mean(tf.abs(tf.reshape(y_true, [-1]) - tf.reshape(y_pred, [-1])))


def squeezed(y_true, y_pred):
    return tf.reduce_mean(tf.abs(y_true - tf.squeeze(y_pred)))


def delegated(y_true, y_pred):
    return keras.losses.mean_absolute_error(y_true, y_pred) * 2


def means(y_true, y_pred):
    return tf.reduce_mean(y_true) - tf.reduce_mean(y_pred)


def as_loss(y_true, y_pred):
    return tf.reduce_mean(tf.abs(y_true - y_pred))


def unused(y_true, y_pred):
    return tf.reduce_mean(tf.abs(y_true - y_pred))


model = Sequential([Dense(8), Dense(1)])
model.compile("adam", "mse", metrics=[distance, exact, "mae"])
model.compile("adam", "mse", metrics=[hits])
model.compile("adam", "mse", metrics=[keras.metrics.MeanMetricWrapper(under, name="under"), lambda t, p: p - t])
model.compile("adam", "mse", metrics=[Share()])
model.compile("adam", Own())
model.compile("adam", as_loss, metrics=[aligned, flat, squeezed, delegated, means])

# Look-alikes: several columns, nothing known of the output, targets that plainly are a column.
wide = Sequential([Dense(8), Dense(3)])


def columns(y_true, y_pred):
    return tf.reduce_mean(tf.abs(y_true - y_pred))


wide.compile("adam", "mse", metrics=[columns])
column = Sequential([Dense(1)])
column.compile("adam", "mse", metrics=[columns])
column.fit(data, tf.expand_dims(labels, 1))


def prepare(net):
    net.compile("adam", "mse", metrics=[columns])


def steps(y_true, y_pred):
    return tf.reduce_mean(tf.abs(y_true - y_pred))


counted = Sequential([Dense(1)])
counted.compile("adam", "mse", metrics=[steps])
counted.fit(data, np.arange(8).reshape(8, 1).astype("float32"))
other = Sequential([Dense(1)])
other.compile("adam", "mse", metrics=[steps])
other.fit(data, np.reshape(values, (len(data), 1)))
