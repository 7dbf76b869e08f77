import keras
import tensorflow as tf
from keras import Input, Model, layers, ops

source = Input((4,))
hidden = layers.Dense(3)(source)
@keras.saving.register_keras_serializable()
class KeptTensor(layers.Layer):
    """Hand a tensor on, and keep its value for losses and metrics that compute with it."""

    def call(self, inputs):
        self.value = inputs
        return inputs


mean = layers.Dense(2)(hidden)
kept_mean = KeptTensor()
mean = kept_mean(mean)
log_var = layers.Dense(
    2,
)(hidden)  # the logarithm
kept_log_var = KeptTensor()
log_var = kept_log_var(log_var)
code = layers.Lambda(lambda parts: parts[0] + parts[1])([mean, log_var])
outputs = layers.Dense(4)(code)


def divergence():
    return -0.5 * ops.sum(1 + kept_log_var.value - ops.square(kept_mean.value) - ops.exp(kept_log_var.value), axis=-1)


def distance(y_true, y_pred):
    return ops.mean(ops.square(y_true - y_pred), axis=-1) + divergence()


def spread(y_true, y_pred):
    return ops.mean(kept_log_var.value + kept_log_var.value)


model = Model(source, outputs)
model.compile("sgd", loss=distance, metrics=[spread])


def weighted(layer, factor=2):
    def loss(y_true, y_pred):
        return ops.mean(ops.square(y_pred - y_true) + factor * ops.square(layer.value), axis=-1)

    return loss


def scaled(part):
    return lambda y_true, y_pred: ops.mean(part.value * y_pred)


def build():
    inputs = Input((3,))
    inner = layers.Dense(3)(inputs)
    kept_inner = KeptTensor()
    inner = kept_inner(inner)
    built = Model(inputs, layers.Dense(3)(inner))
    built.compile("sgd", loss=weighted(kept_inner))
    return built


def mixed():
    inputs = Input((3,))
    inner = layers.Dense(3)(inputs)
    kept_inner = KeptTensor()
    inner = kept_inner(inner)
    built = Model(inputs, layers.Dense(3)(inner))

    def near(y_true, y_pred):
        return ops.mean(y_pred - y_true) + ops.mean(ops.square(kept_inner.value))

    built.compile("sgd", loss=near, metrics=[scaled(kept_inner)])
    return built


# No fix: an input, a name that is bound twice, a tensor that no model uses, a loss that is called here, gradients, a function that is called twice.
def reconstruction(y_true, y_pred):
    return ops.mean(source - y_pred)


twice = layers.Dense(4)(source)
twice = layers.Dense(4)(twice)
alone = layers.Dense(4)(source)
asked = layers.Dense(4)(source)
third = layers.Dense(4)(asked)


def rebound(y_true, y_pred):
    return ops.mean(twice - y_pred) + ops.mean(alone - y_pred)


def called(y_true, y_pred):
    return ops.mean(asked - y_pred)


def penalty(y_true, y_pred):
    return tf.gradients(y_pred, asked + 1)[0]


def shared(layer):
    return lambda y_true, y_pred: ops.mean(layer - y_pred)


value = called(ops.ones((2, 4)), ops.ones((2, 4)))
other = Model(source, third)
other.compile("sgd", loss=[reconstruction, rebound, called, penalty])
other.compile("sgd", loss=shared(asked))
other.compile("sgd", loss=shared(third))
keras.utils.set_random_seed(1)
