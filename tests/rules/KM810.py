"""Functions, modules and arguments of TensorFlow 1 in code for Keras."""

import numpy as np
import tensorflow as tf
import tensorflow.compat.v1 as tf1
from keras import layers
from tensorflow import is_nan, keras  #~ KM810

try:
    import tensorflow.compat.v1 as either
except ImportError:
    import tensorflow as either

tf.logging.set_verbosity(tf.logging.ERROR)  #~ KM810
flags = tf.app.flags  #~ KM810
flags.DEFINE_integer("epochs", 3, "")


def crossentropy(y_true, y_pred):
    y_true = tf.to_float(y_true)  #~ KM810
    total = tf.reduce_sum(y_true * tf.log(y_pred), reduction_indices=[1])  #~ KM810 KM810
    weights = tf.select(y_true > 0, total, total)  #~ KM810
    return tf.mul(tf.reduce_mean(weights, keep_dims=True), tf.argmax(y_pred, dimension=1))  #~ KM810 KM810 KM810


def sampling(args):
    mean, log_var = args
    noise = tf.random_normal(shape=tf.shape(mean), dtype=tf.float32)  #~ KM810
    return mean + noise * tf.exp(log_var) + tf.py_func(np.sign, [mean], tf.float32)  #~ KM810


def upsample(image):
    small = tf.image.resize_bilinear(image, (4, 4))  #~ KM810
    return tf.cond(is_nan(small[0]), fn1=lambda: small, fn2=lambda: image)  #~ KM810 KM810


def joined(a, b, keep, axis):
    c = tf.concat(1, [a, b])  #~ KM810
    d = tf.nn.dropout(c, keep_prob=keep + 0.1)  #~ KM810
    return tf.concat([c, d], 1), tf.concat(axis, [a, b]), tf.concat(values=[a, b], axis=1), tf.nn.dropout(a, 0.3)


with tf.variable_scope("net"):  #~ KM810
    model = keras.Sequential([layers.Dense(3)])
model.compile(tf.keras.optimizers.SGD(), tf.losses.huber_loss)  #~ KM810
print(tf.VERSION)  #~ KM810
shards = tf.estimator.RunConfig()  #~ KM810


def silent(x):
    y = tf.math.log(x) + tf1.log(x) + either.log(x) + tf.compat.v1.log(x) + np.log(x)
    y = tf.reduce_mean(y, keepdims=True, axis=1) + tf1.reduce_mean(y, keep_dims=True)
    y = tf.cast(y, tf.float32) + tf.image.resize(y, (4, 4)) + tf.losses.Huber()(x, y)
    if tf.__version__.startswith("1"):
        y = tf.log(y)
    try:
        y = tf.ceil(y)
    except AttributeError:
        y = tf.math.ceil(y)
    rint = tf.rint if hasattr(tf, "rint") else tf.math.rint
    return rint(y), tf.random.normal((3,)), tf.train.Checkpoint(), tf.nn.dropout(y, rate=0.5)

try:
    hook = tf.estimator.SessionRunHook
except AttributeError:
    try:
        hook = tf.train.SessionRunHook
    except AttributeError:
        hook = None
if hook is not None:

    class Hook(hook):
        pass


never = tf.estimator.SessionRunHook  #~ KM810
print(never)
