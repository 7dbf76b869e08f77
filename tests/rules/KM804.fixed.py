import keras
import tensorflow as tf
from keras import ops
from keras import layers, models

inputs = layers.Input((2,))
hidden = layers.Dense(3)(inputs)
model = models.Model(inputs, layers.Dense(1)(hidden))

activations = keras.Model([model.input], [model.layers[1].output])
first = activations.predict_on_batch([[[1.0, 2.0]]])
several = keras.Model([model.input], [hidden, model.output])
found = several.predict_on_batch([[[1.0, 2.0]]])
passed = lambda data, model=keras.Model([model.input], [hidden]): [model.predict_on_batch(data)]
kept = map(passed, [])
phased = lambda data, model=keras.Model([model.input], [hidden]): [ops.convert_to_numpy(model(data[:1], training=any(data[1:])))]
updated = lambda data, model=keras.Model([model.input], [hidden]): [model.predict_on_batch(data)]
other = lambda data, model=keras.Model(model.inputs, model.outputs): keras.tree.flatten(model.predict_on_batch(data))
drawn = lambda data, model=keras.Model([keras.Input(batch_shape=(2,))], [hidden]): [model.predict_on_batch(data)]
each = keras.Model([model.input], [layer.output for layer in model.layers])
shown = each.predict_on_batch([[[1.0, 2.0]]])
outputs = [hidden, model.output]
named = keras.Model([model.input], outputs)
shown = named.predict_on_batch([[[1.0, 2.0]]])


# Silent.
@tf.function
def step(x):
    return model(x)


class Tools:
    def function(self, x):
        return x


Tools().function(1)
counted = lambda data, model=keras.Model([model.input], [counter.assign_add(1)]): [model.predict_on_batch(data)]
