"""Pieces of a model in a file that makes no model: what makes weights on the spot is given symbolic tensors."""

import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers


def squeeze(inputs, ratio=4):
    filters = inputs.get_shape().as_list()[-1]  #~ KM705
    x = layers.GlobalAveragePooling2D(keepdims=True)(inputs)
    x = layers.Dense(filters // ratio, activation="relu")(x)
    x = layers.Dense(filters, activation="sigmoid")(x)
    return layers.Multiply()([inputs, x])


def shrink(x):
    x = layers.Conv2D(8, 3, use_bias=False)(x)
    x = tf.nn.relu(x)  #~ KM706
    return tf.image.resize(x, x.shape[1:3])  #~ KM706


def crop(image):
    image = layers.CenterCrop(8, 8)(image)
    return tf.reshape(image, [-1] + image.get_shape().as_list()[1:])


def flat(images):
    x = layers.Flatten()(images)
    return tf.reshape(x, [-1, images.get_shape()[1]])


def mixed(x):
    return tf.nn.relu(layers.Dense(x.get_shape()[-1])(x))


class Mixer(layers.Layer):
    def call(self, x):
        return mixed(x)


def test_dense(values):
    assert layers.Dense(2)(values).get_shape() == (2, 2)


def distance(y_true, y_pred):
    return tf.reduce_mean(layers.Dense(2)(y_pred) - y_true, axis=y_pred.shape.rank - 1)


@tf.function
def step(x):
    return tf.reduce_sum(keras.layers.Dense(2)(x)) + x.get_shape()[0]


def show(x):
    y = layers.Dense(2)(x)
    print(y.get_shape(), tf.reduce_mean(y))


data = tf.ones((1, 2))
show(data)
