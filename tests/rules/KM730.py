import keras
from keras import backend
from keras.layers import Dense
from keras.models import Model, Sequential

model = Sequential()
model.add(Dense(8, input_dim=4))  #~ KM507
model.add(Dense(1))
print(model.inputs, model.outputs, model.input_shape, model.output_shape)
hidden = Model(inputs=model.input, outputs=model.layers[0].output)  #~ KM730
whole = Model(model.input, model.output)  #~ KM730 KM730
layer = hidden.get_layer(index=1)
print(hidden.input, hidden.output, layer.input, layer.output)

called = Sequential([keras.Input((4,)), Dense(1)])
called(keras.Input((4,)))
print(called.input)

part = Sequential([keras.Input((4,)), Dense(1)])
other = Sequential()
other.add(part)
print(part.input, other.input)  #~ KM730

inner = Sequential([keras.Input((4,)), Dense(1)])
outer = Sequential([inner, Dense(1)])
print(inner.output)


class Agent:
    def __init__(self):
        self.model = self.build()

    def build(self):
        model = Sequential([keras.Input((4,)), Dense(1)])
        print(model.output)  #~ KM730
        return model

    def look(self):
        return Model(self.model.input, self.model.layers[0].output)  #~ KM730


def summary():
    model = Sequential([keras.Input((4,)), Dense(1)])
    print(Model(model.input, model.layers[0].output))  #~ KM730


def prints():
    model = Sequential([keras.Input((4,)), Dense(1)])
    outer.add(model)
    print(model.input)


def trained(x, y):
    net = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
    net.compile("sgd", "mse")
    net.fit(x, y)
    return net.input  #~ KM730


class Kept:
    def start(self):
        self.net = Sequential()
        self.net.add(keras.Input((4,)))
        self.net.add(Dense(2))
        self.net = Model(self.net.inputs, Dense(1)(self.net.output))  #~ KM730
        return self.net.output

    def either(self, wide):
        if wide:
            self.net = Sequential([keras.Input((4,))])
        return self.net.output

    def later(self):
        print(self.net.output)
        self.net = Sequential([keras.Input((4,))])
