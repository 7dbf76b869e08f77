import keras
from keras.layers import Dense, Layer
from keras.layers.recurrent import Recurrent  #~ KM401


def show(layer: Layer) -> None:
    assert not layer.stateful
    print(layer.output_shape)  #~ KM506


def check(model: keras.Model) -> None:
    for layer in model.layers:
        print(layer.stateful)


print(Dense(3).stateful)  #~ KM506


class Own(Layer):
    def call(self, x):
        return x if self.stateful else -x  #~ KM506


class Old(Recurrent):
    def call(self, x):
        return x if self.stateful else -x
