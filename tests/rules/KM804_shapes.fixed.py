import numpy as np
import keras
from keras import backend as K, ops
from keras import layers, models

inputs = layers.Input((2,))
hidden = layers.Dense(3)(inputs)
model = models.Model(inputs, layers.Dense(1)(hidden))
x = np.ones((2, 2))

# The learning phase among the inputs.
dropped = lambda data, model=keras.Model([model.input], [hidden]): [ops.convert_to_numpy(model(data[:1], training=any(data[1:])))]
drawn = [dropped([x, 1])[0] for _ in range(3)]
both = lambda data, model=keras.Model([model.input], [hidden, model.output]): [ops.convert_to_numpy(value) for value in model(data[:1], training=any(data[1:]))]
joined = lambda data, model=keras.Model(model.inputs, [layer.output for layer in model.layers]): [ops.convert_to_numpy(value) for value in model(data[:-1], training=any(data[-1:]))]
alone = lambda data, model=keras.Model([model.input], hidden): ops.convert_to_numpy(model(data[:1], training=any(data[1:])))
ports = [model.input]
listed = lambda data, model=keras.Model(ports, [hidden]): [ops.convert_to_numpy(model(data[:1], training=any(data[1:])))]
first = K.function([K.learning_phase(), model.input], [hidden])


# Functions that are handed on.
def made(model):
    return lambda data, model=keras.Model([model.input], [model.output]): [model.predict_on_batch(data)]


def parts(model, data):
    found = keras.Model([model.input], [layer.output for layer in model.layers]).predict_on_batch
    return list(map(found, [data]))


class Probe:
    def __init__(self, model):
        self.run = lambda data, model=keras.Model(inputs=[model.input], outputs=[model.layers[0].output]): [model.predict_on_batch(data)]
        self.any = lambda data, model=keras.Model(model.inputs, model.outputs): keras.tree.flatten(model.predict_on_batch(data))

    def __call__(self, data):
        return self.run([data])[0], self.any([data])


one = keras.Model([model.input], hidden)
shape = one.predict_on_batch([x]).shape
every = []
for layer in model.layers:
    every.append(layer.output)
shown = lambda data, model=keras.Model([model.input], every): keras.tree.flatten(model.predict_on_batch(data))
rest = lambda data, model=keras.Model([model.input], [layer.output for layer in model.layers][1:]): keras.tree.flatten(model.predict_on_batch(data))
state = keras.Input(batch_shape=(None, 2))
fed = keras.Model([state], [model(state)])
values = fed.predict_on_batch([x])


def flat():
    return keras.Input(batch_shape=(None, None, None), name="flat"), keras.Input(batch_shape=(None, 2))


# No fix: a training step, tensors that are not of Keras, or what nobody can read.
def train(model, optimizer, given):
    loss = ops.mean(model.output)
    K.function([model.input], [loss], updates=optimizer.get_updates(loss))
    K.function(given, [loss])
    K.function([given["data"]], [given["probability"]])
    K.function(*given)
    return K.placeholder(ndim=given)
