from keras import backend as K
from keras import layers
from keras.models import Sequential

model = Sequential([layers.Input((4,)), layers.Dropout(0.5)])
model.compile(optimizer="sgd", loss="mse")


class Noise(layers.Layer):
    def call(self, x, mask=None, training=None):
        return x * 2 if training else x


class Scaled(layers.Layer):
    def call(self, inputs, training=None):
        return inputs * 2 if training else inputs


class Starred(layers.Layer):
    def call(self, inputs, *more):
        return K.in_train_phase(inputs * 2, inputs)


def outside(x):
    return K.in_train_phase(x * 2, x)
