"""Keras 2.15: K.function in other shapes, on placeholders and handed on."""
import numpy as np
from tensorflow import keras
from tensorflow.keras import backend as K
from tensorflow.keras import layers

inputs = keras.Input((2,))
hidden = layers.Dense(3, kernel_initializer="ones")(inputs)
model = keras.Model(inputs, layers.Dense(1, kernel_initializer="ones")(hidden))
data = np.ones((2, 2), "float32")


def probe(model, layer):
    return K.function([model.input], [model.layers[layer].output])


class Probes:
    def __init__(self, model):
        self.every = K.function(model.inputs, [layer.output for layer in model.layers[1:]])
        self.ports = K.function(inputs=model.inputs, outputs=model.outputs)

    def run(self, data):
        return [array.tolist() for array in self.every([data])], [array.tolist() for array in self.ports([data])]


state = K.placeholder(shape=(None, 2))
fed = K.function([state], [model(state)])
alone = K.function([model.input], hidden)
functors = [K.function([model.input], [layer.output]) for layer in model.layers[1:]]
print("one", [array.tolist() for array in probe(model, 1)([data])])
print("several", Probes(model).run(data))
print("placeholder", fed([data])[0].tolist())
print("alone", alone([data]).tolist())
print("functors", [functor([data])[0].tolist() for functor in functors])
