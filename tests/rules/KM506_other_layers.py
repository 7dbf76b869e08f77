"""Layers of a program's own, beside models of Keras."""

import keras


def shapes(layer):
    return layer.input_shape, layer.output_shape


def walk(network, prev_layer):
    return [layer.output_shape for layer in network], prev_layer.input_shape


model = keras.Sequential([keras.layers.Dense(1)])
print(model.output_shape)
