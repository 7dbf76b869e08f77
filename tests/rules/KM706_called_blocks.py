"""Pieces of models, of which no file here makes one."""

import tensorflow as tf
from tensorflow.keras.layers import Concatenate, Dense, Flatten, Rescaling


def joined(parts, name):
    if len(parts) > 1:
        return Concatenate(axis=1, name=name)(parts)
    return parts[0]


def linear(parts, dense):
    both = joined(parts, "linear")
    if both is not None:
        both = tf.reduce_sum(both, axis=-1)  #~ KM706
    return Dense(1)(Concatenate()([both, dense]))


def flat(images):
    return tf.cast(Flatten()(images), tf.float32)


def shown(images):
    return tf.cast(Rescaling(1 / 255)(images), tf.uint8)


print(flat(tf.zeros((1, 2, 2))), shown(tf.zeros((1, 2, 2))))
