import numpy as np
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import backend as K


def fill(model, values):
    K.batch_set_value(zip(model.weights, values))  #~ KM714
    K.batch_set_value([(w, np.ones(w.shape)) for w in model.trainable_weights])  #~ KM714
    pairs = []
    for layer in model.layers:
        pairs += zip(layer.weights, values)
    K.batch_set_value(pairs)  #~ KM714
    return K.batch_get_value(model.weights)


class Net(keras.Model):
    def restore(self, values):
        if values:
            tf.keras.backend.batch_set_value(list(zip(self.weights, values)))  #~ KM714


def variables(values):
    steps = [tf.Variable(1.0), tf.Variable(2.0)]
    K.batch_set_value(zip(steps, values))
