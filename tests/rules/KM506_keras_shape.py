"""What Keras 1 wrote on its tensors, and the layers that layers wrap."""

import keras
from keras import backend
from keras.layers import Dense, Layer, Wrapper


def check(x, model, net):
    if model.output._keras_shape != (None, 3):  #~ KM506
        model.optimizer._create_all_weights(model.trainable_variables)  #~ KM505
    shapes = [tensor._keras_shape for tensor in net.inputs]  #~ KM506
    learning = x._uses_learning_phase  #~ KM506
    y = keras.ops.transpose(x)
    y._keras_shape = (None, 3)
    return x._keras_shape[1:], y._keras_shape, y._keras_history, shapes, learning  #~ KM506


def build(model, image):
    try:
        model.optimizer._create_all_weights(model.trainable_variables)
    except (NotImplementedError, AttributeError):
        print("no optimizer")
    try:
        return image._keras_shape
    except AttributeError:
        return None


class Bounded(Wrapper):
    def call(self, inputs):
        return self.layer(inputs), self.layer.input_shape  #~ KM506


class Relevance(Layer):
    def __init__(self, layer, last_layer, count_layer):
        super().__init__()
        self.layer = layer
        self.last_layer = last_layer
        self.own = Dense(3)
        self.count_layer = backend.floatx()
        self.size = count_layer

    def call(self, inputs):
        first = self.layer.input_shape[1:]  #~ KM506
        return first, self.last_layer.output_shape, self.count_layer.input_shape, self.size.input_shape  #~ KM506


class Plain:
    def __init__(self, layer):
        self.layer = layer

    def shape(self):
        return self.layer.input_shape


class Twice(keras.Model):
    def __init__(self, layer):
        super().__init__()
        self.layer = layer

    def call(self, inputs):
        return self.layer(inputs), self.layer.input.shape
