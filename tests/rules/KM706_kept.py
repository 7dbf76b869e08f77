import keras
import tensorflow as tf
from keras import Input, Model, layers, ops

source = Input((4,))
hidden = layers.Dense(3)(source)
mean = layers.Dense(2)(hidden)
log_var = layers.Dense(
    2,
)(hidden)  # the logarithm
code = layers.Lambda(lambda parts: parts[0] + parts[1])([mean, log_var])
outputs = layers.Dense(4)(code)


def divergence():
    return -0.5 * ops.sum(1 + log_var - ops.square(mean) - ops.exp(log_var), axis=-1)  #~ KM706 KM706


def distance(y_true, y_pred):
    return ops.mean(ops.square(y_true - y_pred), axis=-1) + divergence()


def spread(y_true, y_pred):
    return ops.mean(log_var + log_var)  #~ KM706


model = Model(source, outputs)
model.compile("sgd", loss=distance, metrics=[spread])


def weighted(layer, factor=2):
    def loss(y_true, y_pred):
        return ops.mean(ops.square(y_pred - y_true) + factor * ops.square(layer), axis=-1)  #~ KM706

    return loss


def scaled(part):
    return lambda y_true, y_pred: ops.mean(part * y_pred)  #~ KM706


def build():
    inputs = Input((3,))
    inner = layers.Dense(3)(inputs)
    built = Model(inputs, layers.Dense(3)(inner))
    built.compile("sgd", loss=weighted(inner))
    return built


def mixed():
    inputs = Input((3,))
    inner = layers.Dense(3)(inputs)
    built = Model(inputs, layers.Dense(3)(inner))

    def near(y_true, y_pred):
        return ops.mean(y_pred - y_true) + ops.mean(ops.square(inner))  #~ KM706

    built.compile("sgd", loss=near, metrics=[scaled(inner)])
    return built


# No fix: an input, a name that is bound twice, a tensor that no model uses, a loss that is called here, gradients, a function that is called twice.
def reconstruction(y_true, y_pred):
    return ops.mean(source - y_pred)  #~ KM706


twice = layers.Dense(4)(source)
twice = layers.Dense(4)(twice)
alone = layers.Dense(4)(source)
asked = layers.Dense(4)(source)
third = layers.Dense(4)(asked)


def rebound(y_true, y_pred):
    return ops.mean(twice - y_pred) + ops.mean(alone - y_pred)  #~ KM706 KM706


def called(y_true, y_pred):
    return ops.mean(asked - y_pred)  #~ KM706


def penalty(y_true, y_pred):
    return tf.gradients(y_pred, asked + 1)[0]  #~ KM706


def shared(layer):
    return lambda y_true, y_pred: ops.mean(layer - y_pred)  #~ KM706


value = called(ops.ones((2, 4)), ops.ones((2, 4)))
other = Model(source, third)
other.compile("sgd", loss=[reconstruction, rebound, called, penalty])
other.compile("sgd", loss=shared(asked))
other.compile("sgd", loss=shared(third))
keras.utils.set_random_seed(1)
