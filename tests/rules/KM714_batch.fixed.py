import numpy as np
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import backend as K


def fill(model, values):
    for weight, value in zip(model.weights, values):
        weight.assign(value)
    for weight, value in [(w, np.ones(w.shape)) for w in model.trainable_weights]:
        weight.assign(value)
    pairs = []
    for layer in model.layers:
        pairs += zip(layer.weights, values)
    for weight, value in pairs:
        weight.assign(value)
    return K.batch_get_value(model.weights)


class Net(keras.Model):
    def restore(self, values):
        if values:
            for weight, value in list(zip(self.weights, values)):
                weight.assign(value)


def variables(values):
    steps = [tf.Variable(1.0), tf.Variable(2.0)]
    K.batch_set_value(zip(steps, values))
