from tensorflow import keras
from tensorflow.keras.layers import Dropout, Layer


class Noise(Layer):
    def call(self, x, training):  #~ KM724
        return x * 2.0 if training else x


class Elsewhere(Layer):
    def call(self, x, training):
        return x


class Annotated(Layer):
    def call(self, x, training: bool, mask):  #~ KM724
        return x


class Default(Layer):
    def call(self, x, training=None):
        return x


class Keyword(Layer):
    def call(self, x, *, training=None):
        return x


class Passed(Layer):
    def call(self, x, training):
        return x


class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.noise = Noise()
        self.passed = Passed()

    def call(self, x, training):
        x = self.noise(x)
        return self.passed(x, training=training)


model = keras.Sequential([Dropout(0.5), Annotated()])
