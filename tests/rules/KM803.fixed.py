import keras
import tensorflow as tf
from keras import backend as K, ops
from keras import layers
from keras.backend import learning_phase


class Noise(layers.Layer):
    def call(self, inputs, training=None):
        def noised():
            return inputs + 1

        if training is None:
            training = K.learning_phase()
        return noised() if training else inputs


class Drop(layers.Layer):
    def call(self, inputs, training=None):
        return inputs * 2 if training else inputs


class Old(layers.Layer):
    def call(self, inputs, training=None):
        kept = inputs * 2 if training else inputs
        return kept if training else inputs


def scoped():
    with tf.keras.backend.learning_phase_scope(1):
        return learning_phase()


def explained(model):
    return lambda data, model=keras.Model([model.input], [model.output]): [ops.convert_to_numpy(model(data[:1], training=any(data[1:])))]


# Silent.
def call(self, inputs, training=None):
    return self.layer(inputs, training=training)


class Phase:
    def learning_phase(self):
        return 1


Phase().learning_phase()
