import tensorflow as tf
from tensorflow import keras

try:
    from tensorflow.keras.optimizers.legacy import Adam  #~ KM404
except ImportError:
    from tensorflow.keras.optimizers import Adam

try:
    from tensorflow.keras.optimizers.legacy import SGD  #~ KM404
except:
    from tensorflow.keras.optimizers import SGD

try:
    from tensorflow.keras.optimizers.legacy import Adamax
except ImportError:
    from tensorflow.keras.optimizers import Adamax

print(Adam(0.1), SGD(0.1), Adamax(0.1))


# Keras 3 has the module, so that these go the way of Keras 2.
def asked():
    optimizer = tf.keras.optimizers.Adam(learning_rate=1e-3)
    if hasattr(tf.keras.optimizers, "legacy"):
        optimizer = tf.keras.optimizers.legacy.Adam(learning_rate=1e-3)  #~ KM404
    return optimizer


def returned():
    if hasattr(keras.optimizers, "legacy"):
        return keras.optimizers.legacy.SGD(0.1)  #~ KM404
    return keras.optimizers.SGD(lr=0.1)


def chosen():
    optimizer = keras.optimizers.legacy.Adam if hasattr(keras.optimizers, "legacy") else keras.optimizers.Adam  #~ KM404
    return optimizer(0.1), tf.optimizers.legacy.SGD(0.1) if hasattr(tf.optimizers, "legacy") else None  #~ KM404


def without():
    if not hasattr(tf.keras.optimizers, "legacy"):
        return tf.keras.optimizers.Adam(lr=0.1)
    return tf.keras.optimizers.legacy.Adam(0.1)  #~ KM404


def old():
    if hasattr(tf.keras.optimizers, "experimental"):
        return tf.keras.optimizers.experimental.Adam(0.1)
    return tf.keras.optimizers.Adam(0.1)


# To make one raises ImportError, nothing else.
def uncaught():
    try:
        optimizer = keras.optimizers.legacy.Adam(0.1)  #~ KM404
    except AttributeError:
        optimizer = keras.optimizers.Adam(0.1)
    return optimizer


def caught():
    try:
        one = keras.optimizers.legacy.Adam(0.1)
    except ImportError:
        one = keras.optimizers.Adam(0.1)
    try:
        two = keras.optimizers.legacy.Adam(0.1)
    except Exception:
        two = keras.optimizers.Adam(0.1)
    try:
        from tensorflow.keras.optimizers.legacy import RMSprop

        three = RMSprop(0.1)
    except ImportError:
        three = keras.optimizers.RMSprop(0.1)
    return one, two, three


# What is only asked about is there.
def is_adam(one):
    kinds = (tf.keras.optimizers.Adam,)
    if hasattr(tf.keras.optimizers, "legacy"):
        kinds += (tf.keras.optimizers.legacy.Adam,)
    old = hasattr(tf.keras.optimizers, "legacy") and isinstance(one, tf.keras.optimizers.legacy.Adam)
    return old or isinstance(one, kinds)
