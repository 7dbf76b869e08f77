import keras
from keras import backend
from keras.layers import Dense
from keras.models import Model, Sequential

model = Sequential()
model.add(keras.Input((4,)))
model.add(Dense(8))
model.add(Dense(1))
print(model.inputs, model.outputs, model.input_shape, model.output_shape)
hidden = Model(inputs=model.inputs[0], outputs=model.layers[0].output)
whole = Model(model.inputs[0], model.outputs[0])
layer = hidden.get_layer(index=1)
print(hidden.input, hidden.output, layer.input, layer.output)

called = Sequential([keras.Input((4,)), Dense(1)])
called(keras.Input((4,)))
print(called.input)

part = Sequential([keras.Input((4,)), Dense(1)])
other = Sequential()
other.add(part)
print(part.input, other.inputs[0])

inner = Sequential([keras.Input((4,)), Dense(1)])
outer = Sequential([inner, Dense(1)])
print(inner.output)


class Agent:
    def __init__(self):
        self.model = self.build()

    def build(self):
        model = Sequential([keras.Input((4,)), Dense(1)])
        print(model.outputs[0])
        return model

    def look(self):
        return Model(self.model.inputs[0], self.model.layers[0].output)


def summary():
    model = Sequential([keras.Input((4,)), Dense(1)])
    print(Model(model.inputs[0], model.layers[0].output))


def prints():
    model = Sequential([keras.Input((4,)), Dense(1)])
    outer.add(model)
    print(model.input)


def trained(x, y):
    net = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
    net.compile("sgd", "mse")
    net.fit(x, y)
    return net.inputs[0]


class Kept:
    def start(self):
        self.net = Sequential()
        self.net.add(keras.Input((4,)))
        self.net.add(Dense(2))
        self.net = Model(self.net.inputs, Dense(1)(self.net.outputs[0]))
        return self.net.output

    def either(self, wide):
        if wide:
            self.net = Sequential([keras.Input((4,))])
        return self.net.output

    def later(self):
        print(self.net.output)
        self.net = Sequential([keras.Input((4,))])
