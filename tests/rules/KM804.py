import tensorflow as tf
from keras import backend as K
from keras import layers, models
from keras.backend import function  #~ KM804

inputs = layers.Input((2,))
hidden = layers.Dense(3)(inputs)
model = models.Model(inputs, layers.Dense(1)(hidden))

activations = K.function([model.input], [model.layers[1].output])  #~ KM804
first = activations([[[1.0, 2.0]]])[0]
several = K.function([model.input], [hidden, model.output])  #~ KM804
found = several([[[1.0, 2.0]]])
passed = K.function([model.input], [hidden])  #~ KM804
kept = map(passed, [])
phased = K.function([model.input, K.learning_phase()], [hidden])  #~ KM804
updated = function([model.input], [hidden], updates=[])  #~ KM804
other = tf.keras.backend.function(model.inputs, model.outputs)  #~ KM804
drawn = K.function([K.placeholder((2,))], [hidden])  #~ KM802 KM804
each = K.function([model.input], [layer.output for layer in model.layers])  #~ KM804
shown = each([[[1.0, 2.0]]])
outputs = [hidden, model.output]
named = K.function([model.input], outputs)  #~ KM804
shown = named([[[1.0, 2.0]]])


# Silent.
@tf.function
def step(x):
    return model(x)


class Tools:
    def function(self, x):
        return x


Tools().function(1)
counted = K.function([model.input], [K.update_add(counter, 1)])  #~ KM403 KM804
