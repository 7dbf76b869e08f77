import keras
import tensorflow as tf
from tensorflow.python import tf2


def is_new():
    """Whether TensorFlow 2 runs."""
    return tf2.enabled()


def is_old():
    return tf.__version__ < "2"


def is_given(flag):
    return tf2.enabled() and flag


def start():
    if is_new():
        keras.utils.set_random_seed(1)
    else:
        keras.backend.set_session(tf.Session())


def begin():
    if is_old():
        tf.reset_default_graph()
    if not tf2.enabled():
        tf.disable_eager_execution()


def given(flag):
    if is_given(flag):
        pass


def now():
    if is_new():
        pass
