from functools import partial

import tensorflow as tf
from tensorflow.keras import Input, Model, layers
from keras import ops


def block(x, filters):
    x = layers.Conv2D(filters, 3)(x)
    return ops.relu(x)


# Losses and metrics are given values, also where they make a layer.
def dice(y_true, y_pred):
    y_true = layers.Flatten()(y_true)
    y_pred = layers.Flatten()(y_pred)
    shared = tf.reduce_sum(y_true * y_pred)
    return 2 * shared / (tf.reduce_sum(y_true) + tf.reduce_sum(y_pred))


def dice_loss(y_true, y_pred):
    return 1 - dice(y_true, y_pred)


def total(mask):
    return tf.reduce_sum(layers.Flatten()(mask))


def overlap(truth, guess):
    return total(truth * guess) / total(truth)


def smooth(truth, guess):
    guess = layers.AveragePooling2D(3)(guess)
    return tf.reduce_mean(tf.abs(guess))


def spread(truth, guess):
    guess = layers.Flatten()(guess)
    return tf.math.reduce_std(guess)


def apart(truth, guess):
    guess = layers.Flatten()(guess)
    return tf.reduce_mean(guess)


def weighted(weight, truth, guess):
    guess = layers.Flatten()(guess)
    return weight * tf.reduce_mean(guess)


def scaled(scale):
    def inner(truth, guess):
        guess = layers.Flatten()(guess)
        return scale * tf.reduce_mean(guess)

    return inner


def style_loss(image):
    image = layers.AveragePooling2D(2)(image)
    return tf.reduce_mean(image)


def own(truth, guess):
    guess = layers.Flatten()(guess)
    return tf.reduce_mean(guess)


class Trainer:
    def __init__(self, model, loss_fn):
        self.model = model
        self.terms = [apart]
        losses = {}
        losses["features"] = spread
        more = []
        more.append(partial(weighted, 3))
        model.compile("adam", loss=losses, metrics=self.terms)
        model.compile("adam", loss=scaled(2), metrics=more)


def stem(t):
    t = layers.Conv2D(3, 3)(t)
    return ops.relu(t)


inputs = Input((8, 8, 3))
model = Model(inputs, block(inputs, 4))
MEASURES = [overlap]
measures = {"smooth": smooth}
model.compile("adam", dice_loss, metrics=MEASURES)
loaded = tf.keras.models.load_model("model.keras", custom_objects={"dice": dice, **measures, "smooth": smooth})
blocks = {"stem": stem}
Trainer(model, loss_fn=own)
