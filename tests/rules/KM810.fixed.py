"""Functions, modules and arguments of TensorFlow 1 in code for Keras."""

import numpy as np
import tensorflow as tf
import tensorflow.compat.v1 as tf1
from keras import layers
from tensorflow import is_nan, keras

try:
    import tensorflow.compat.v1 as either
except ImportError:
    import tensorflow as either

tf.compat.v1.logging.set_verbosity(tf.compat.v1.logging.ERROR)
flags = tf.compat.v1.app.flags
flags.DEFINE_integer("epochs", 3, "")


def crossentropy(y_true, y_pred):
    y_true = tf.cast(y_true, tf.float32)
    total = tf.reduce_sum(y_true * tf.math.log(y_pred), axis=[1])
    weights = tf.where(y_true > 0, total, total)
    return tf.multiply(tf.reduce_mean(weights, keepdims=True), tf.argmax(y_pred, axis=1))


def sampling(args):
    mean, log_var = args
    noise = tf.random.normal(shape=tf.shape(mean), dtype=tf.float32)
    return mean + noise * tf.exp(log_var) + tf.numpy_function(np.sign, [mean], tf.float32)


def upsample(image):
    small = tf.compat.v1.image.resize_bilinear(image, (4, 4))
    return tf.cond(is_nan(small[0]), true_fn=lambda: small, false_fn=lambda: image)


def joined(a, b, keep, axis):
    c = tf.concat([a, b], 1)
    d = tf.nn.dropout(c, rate=1 - (keep + 0.1))
    return tf.concat([c, d], 1), tf.concat(axis, [a, b]), tf.concat(values=[a, b], axis=1), tf.nn.dropout(a, 0.3)


with tf.variable_scope("net"):
    model = keras.Sequential([layers.Dense(3)])
model.compile(tf.keras.optimizers.SGD(), tf.compat.v1.losses.huber_loss)
print(tf.__version__)
shards = tf.estimator.RunConfig()


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


never = tf.estimator.SessionRunHook
print(never)
