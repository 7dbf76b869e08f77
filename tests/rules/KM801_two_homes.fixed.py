# The one that there is, and a way on where there is none.
import tensorflow as tf
from keras.layers import Dense


def has_compat():
    return hasattr(tf, "compat")


reset = tf.compat.v1.reset_default_graph if has_compat() else tf.reset_default_graph
layer = Dense(3)


def signature(model):
    try:
        from tensorflow.python.keras.saving import saving_utils

        return saving_utils.trace_model_call(model)
    except (ImportError, AttributeError):
        pass
    return tf.function(model)


def clear():
    pass
