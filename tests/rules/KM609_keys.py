import numpy as np
import tensorflow as tf
from tensorflow import keras

model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2), keras.layers.Dense(1)])
values = {weight.name: weight.numpy() for weight in model.weights}  #~ KM609
np.savez("weights.npz", **{v.name: v.numpy() for v in model.variables})  #~ KM609
found = {}
for variable in model.trainable_variables:
    found[variable.name] = variable.shape  #~ KM609
    tf.summary.histogram(variable.name, variable, step=0)  #~ KM609
    print(variable.name.split("/")[0])  #~ KM609
first = model.weights[0].name.split("/")[1]  #~ KM609

# All keys of one mapping change together.
average = {}
for each in model.trainable_weights:
    old = average[each.name] if each.name in average else 0
    average[each.name] = 0.9 * old + 0.1 * each.numpy()  #~ KM609
for part in model.layers:
    for one in part.weights:
        print(average.get(one.name, 0), unknown[one.name])

# The weights of one layer have different names; other names; paths.
layer = model.layers[0]
own = {weight.name: weight.numpy() for weight in layer.weights}
layers = {part.name: part for part in model.layers}
paths = {weight.path: weight.numpy() for weight in model.weights}
names = [weight.name for weight in model.weights]
print(found.get(model.weights[0].name), names)
for weight in model.weights:
    print(weight.name)
    print(weight.name.split("/")[-1])
