import tensorflow as tf
from tensorflow.keras import backend as K
from tensorflow.keras.backend import gradients

inputs = tf.keras.Input((4,))
outputs = tf.keras.layers.Dense(1)(inputs)
model = tf.keras.Model(inputs, outputs)


# Silent: fit and predict run these in a graph, whose tensors they are given.
class Slope(tf.keras.layers.Layer):
    def call(self, x):
        y = x * x
        return K.gradients(y, x)[0] + gradients(y, variables=[x])[0]


class GradNorm(tf.keras.layers.Layer):
    def call(self, inputs):
        target, wrt = inputs
        return K.gradients(target, wrt)[0]  #~ KM805


class Steep(tf.keras.losses.Loss):
    def call(self, y_true, y_pred):
        error = tf.square(y_pred)
        return K.gradients(error * error, error)[0]


def smooth(y_true, y_pred):
    return tf.square(y_true - y_pred) + K.gradients(tf.square(y_pred), y_pred)[0]


def penalty(y_true, y_pred, averaged):
    slopes = K.gradients(y_pred, averaged)[0]  #~ KM805
    return tf.reduce_mean(tf.square(slopes))


def looks(y_true, y_pred):
    return K.gradients(y_pred, model.input)[0]  #~ KM805


@tf.function
def saliency(x):
    return K.gradients(model(x), x)


slopes = tf.keras.layers.Lambda(lambda x: K.gradients(x * x, x)[0])(inputs)
model.compile("sgd", loss=smooth)
model.compile("sgd", loss=Steep())
model.compile("sgd", loss=looks)


# Nothing tells that these run in a graph.
def sensitivity(x):
    return K.gradients(model(x), x)  #~ KM805


grads = K.gradients(model.output, model.input)  #~ KM805
