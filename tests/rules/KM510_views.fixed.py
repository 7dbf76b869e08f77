"""Values of dicts where Keras 2 took them for lists; lists made of them, other methods, classes of the program."""

import keras
import numpy as np
import tensorflow as tf
from keras import layers


class Table:
    def values(self):
        return [keras.Input((2,)), keras.Input((2,))]


class Join(layers.Layer):
    def call(self, parts):
        return tf.concat(parts, axis=-1)


inputs = {name: keras.Input((2,), name=name) for name in "ab"}
features = {name: layers.Dense(2)(tensor) for name, tensor in inputs.items()}
one = layers.Concatenate()(list(features.values()))
two = layers.concatenate(inputs=list(features.values()), axis=-1)
three = Join()(list(features.values()))
join = layers.Add(name="sum")
parts = features.values()
four = join(list(parts))
model = keras.Model(list(inputs.values()), one)
other = keras.Model(inputs=inputs, outputs=list(features.values()))
model.compile("sgd", "mse")
data = {"a": np.zeros((2, 2)), "b": np.zeros((2, 2))}
watchers = {"stop": keras.callbacks.EarlyStopping("loss")}
model.fit(x=list(data.values()), y=np.zeros((2, 4)), callbacks=list(watchers.values()))
print(model.predict(list(data.values())))


def deep(inputs, transformed):
    joined = layers.Concatenate()(list(transformed.values()))
    return keras.Model(inputs, layers.Dense(1)(joined))


listed = layers.Concatenate()(list(features.values()))
spread = layers.concatenate([*features.values()])
tupled = keras.Model(tuple(inputs.values()), listed)
table = Table()
summed = layers.Add()(table.values())
print(sum(features.values()), len(parts), model.predict(list(data.values())))
frame = np.stack([value.mean() for value in data.values()])
keras.Sequential(layer for layer in {"a": layers.Dense(1)}.values())
