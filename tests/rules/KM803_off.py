from keras import backend as K
from keras import layers
from keras.models import Sequential

K.set_learning_phase(1)  #~ KM803
model = Sequential([layers.Input((4,)), layers.Dropout(0.5)])
model.compile(optimizer="sgd", loss="mse")


class Noise(layers.Layer):
    def call(self, x, mask=None):
        return K.in_train_phase(x * 2, x)  #~ KM803


class Scaled(layers.Layer):
    def call(self, inputs, training=None):
        return K.in_test_phase(inputs, inputs * 2, training=K.learning_phase())  #~ KM803


class Starred(layers.Layer):
    def call(self, inputs, *more):
        return K.in_train_phase(inputs * 2, inputs)  #~ KM803


def outside(x):
    return K.in_train_phase(x * 2, x)  #~ KM803
