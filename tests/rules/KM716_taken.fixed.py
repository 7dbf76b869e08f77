import tensorflow as tf
from tensorflow.keras import layers


def network():
    inputs = tf.keras.Input((8,))
    return tf.keras.Model(inputs, layers.Dense(2)(layers.Dense(4)(inputs)))


def adapted(model: tf.keras.Model, gradients, rate=0.1):
    copy = network()
    copy.set_weights(model.get_weights())
    for place in range(1, 3):
        copy.layers[place]._kernel = model.layers[place].kernel - rate * gradients[2 * place]
        copy.layers[place].bias = model.layers[place].bias - rate * gradients[2 * place + 1]
    copy.get_layer("out")._kernel = 1.0
    copy.layers[0].kernel.assign(model.layers[0].kernel)
    copy.layers[1].note = 1
    return copy


def others(stack, kernels):
    stack.layers[0].kernel = kernels[0]
    stack.get_layer(0).kernel = kernels[1]
    kernels.parts[0].kernel = 1
