import tensorflow as tf


def transfer(source: tf.keras.Model, target: tf.keras.Model):
    pairs = []
    for weight, value in zip(target.weights, source.get_weights()):
        if weight.shape == value.shape:
            pairs.append((weight, value))
    for each_weight, each_value in pairs:
        each_weight.assign(each_value)
