"""What Keras 1 wrote on its tensors, and the layers that layers wrap."""

import keras
from keras import backend
from keras.layers import Dense, Layer, Wrapper


def check(x, model, net):
    if model.output.shape != (None, 3):
        model.optimizer.build(model.trainable_variables)
    shapes = [tensor.shape for tensor in net.inputs]
    learning = x._uses_learning_phase
    y = keras.ops.transpose(x)
    y._keras_shape = (None, 3)
    return x.shape[1:], y._keras_shape, y._keras_history, shapes, learning


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
        return self.layer(inputs), self.layer.input.shape


class Relevance(Layer):
    def __init__(self, layer, last_layer, count_layer):
        super().__init__()
        self.layer = layer
        self.last_layer = last_layer
        self.own = Dense(3)
        self.count_layer = backend.floatx()
        self.size = count_layer

    def call(self, inputs):
        first = self.layer.input.shape[1:]
        return first, self.last_layer.output.shape, self.count_layer.input_shape, self.size.input_shape


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
