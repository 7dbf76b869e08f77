import numpy as np
import tensorflow as tf
from tensorflow import keras

model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2), keras.layers.Dense(1)])
values = {weight.path: weight.numpy() for weight in model.weights}
np.savez("weights.npz", **{v.path: v.numpy() for v in model.variables})
found = {}
for variable in model.trainable_variables:
    found[variable.path] = variable.shape
    tf.summary.histogram(variable.path, variable, step=0)
    print(variable.path.split("/")[-2])
first = model.weights[0].path.split("/")[-1]

# All keys of one mapping change together.
average = {}
for each in model.trainable_weights:
    old = average[each.path] if each.path in average else 0
    average[each.path] = 0.9 * old + 0.1 * each.numpy()
for part in model.layers:
    for one in part.weights:
        print(average.get(one.path, 0), unknown[one.name])

# The weights of one layer have different names; other names; paths.
layer = model.layers[0]
own = {weight.name: weight.numpy() for weight in layer.weights}
layers = {part.name: part for part in model.layers}
paths = {weight.path: weight.numpy() for weight in model.weights}
names = [weight.name for weight in model.weights]
print(found.get(model.weights[0].path), names)
for weight in model.weights:
    print(weight.name)
    print(weight.name.split("/")[-1])
