from tensorflow import keras
from tensorflow.keras import layers

inputs = keras.Input((4,))
model = keras.Model(inputs, layers.Dense(2, name="head")(inputs))
name = model.output.name.split("/")[0]  #~ KM609
first = model.outputs[0].name.split(":")[0]  #~ KM609
for layer in model.layers:
    if "Softmax" in layer.output.name:  #~ KM609
        print(layer.output.name)
    bottom = layer.output.name.split("/")[0]  #~ KM609
    top = layer.output.shape

print(model.output.name, model.input.name.split("/")[0], model.layers[0].name.split("/")[0])


def spec(description, process):
    return description.output[0].name.split("/")[0], process.output.name.split("/")[0], "x" in process.outputs[0].name
