import numpy as np
from keras import backend as K
from keras import layers, models

inputs = layers.Input((2,))
hidden = layers.Dense(3)(inputs)
model = models.Model(inputs, layers.Dense(1)(hidden))
x = np.ones((2, 2))

# The learning phase among the inputs.
dropped = K.function([model.input, K.learning_phase()], [hidden])  #~ KM804
drawn = [dropped([x, 1])[0] for _ in range(3)]
both = K.function([model.input, K.learning_phase()], [hidden, model.output])  #~ KM804
joined = K.function(model.inputs + [K.learning_phase()], [layer.output for layer in model.layers])  #~ KM804
alone = K.function([model.input, K.learning_phase()], hidden)  #~ KM804
ports = [model.input, K.learning_phase()]  #~ KM803
listed = K.function(ports, [hidden])  #~ KM804
first = K.function([K.learning_phase(), model.input], [hidden])  #~ KM804


# Functions that are handed on.
def made(model):
    return K.function([model.input], [model.output])  #~ KM804


def parts(model, data):
    found = K.function([model.input], [layer.output for layer in model.layers])  #~ KM804
    return list(map(found, [data]))


class Probe:
    def __init__(self, model):
        self.run = K.function(inputs=[model.input], outputs=[model.layers[0].output], updates=[], name="probe")  #~ KM804
        self.any = K.function(model.inputs, model.outputs)  #~ KM804

    def __call__(self, data):
        return self.run([data])[0], self.any([data])


one = K.function([model.input], hidden)  #~ KM804
shape = one([x]).shape
every = []
for layer in model.layers:
    every.append(layer.output)
shown = K.function([model.input], every)  #~ KM804
rest = K.function([model.input], [layer.output for layer in model.layers][1:])  #~ KM804
state = K.placeholder(shape=(None, 2))  #~ KM802
fed = K.function([state], [model(state)])  #~ KM804
values = fed([x])[0]


def flat():
    return K.placeholder(ndim=3, name="flat"), K.placeholder((None, 2))  #~ KM802


# No fix: a training step, tensors that are not of Keras, or what nobody can read.
def train(model, optimizer, given):
    loss = K.mean(model.output)  #~ KM403
    K.function([model.input], [loss], updates=optimizer.get_updates(loss))  #~ KM804
    K.function(given, [loss])  #~ KM804
    K.function([given["data"]], [given["probability"]])  #~ KM804
    K.function(*given)  #~ KM804
    return K.placeholder(ndim=given)  #~ KM802
