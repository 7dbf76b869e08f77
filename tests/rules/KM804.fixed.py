import keras
import tensorflow as tf
from keras import backend as K
from keras import layers, models
from keras.backend import function

inputs = layers.Input((2,))
hidden = layers.Dense(3)(inputs)
model = models.Model(inputs, layers.Dense(1)(hidden))

activations = keras.Model([model.input], [model.layers[1].output])
first = activations.predict_on_batch([[[1.0, 2.0]]])
several = keras.Model([model.input], [hidden, model.output])
found = several.predict_on_batch([[[1.0, 2.0]]])
passed = K.function([model.input], [hidden])
kept = map(passed, [])
phased = K.function([model.input, K.learning_phase()], [hidden])
updated = function([model.input], [hidden], updates=[])
other = tf.keras.backend.function(model.inputs, model.outputs)
drawn = K.function([K.placeholder((2,))], [hidden])
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
