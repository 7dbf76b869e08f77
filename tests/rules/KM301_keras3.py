import keras
from keras import layers, ops


def build_pooling(inputs):
    return layers.Lambda(lambda x: ops.mean(x, axis=-2))(inputs)


def build_model():
    inputs = keras.Input((4, 3))
    return keras.Model(inputs, build_pooling(inputs))
