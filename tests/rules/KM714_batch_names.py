import tensorflow as tf
from tensorflow.keras import backend as K


def transfer(source: tf.keras.Model, target: tf.keras.Model):
    pairs = []
    for weight, value in zip(target.weights, source.get_weights()):
        if weight.shape == value.shape:
            pairs.append((weight, value))
    K.batch_set_value(pairs)  #~ KM714
