import keras
from keras import Model, Sequential, layers

from project import data

inputs = keras.Input((4,))
model = Model(inputs, layers.Dense(2)(inputs))
print(model.input, model(data))
model = Sequential([keras.Input((4,)), layers.Dense(3), layers.Dense(2)])
inner = Model(model.inputs[0], model.layers[-2].output)
outer = Model(model.inputs, model.outputs[0])
model = Sequential([keras.Input((4,)), layers.Dense(3)])
model(keras.Input((4,)))
print(model.input)
model = keras.applications.VGG16()
print(model.input, model.output)
if data:
    model = Sequential([keras.Input((4,))])
print(model.input)
