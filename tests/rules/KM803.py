import tensorflow as tf
from keras import backend as K
from keras import layers
from keras.backend import in_train_phase, learning_phase  #~ KM803 KM803

K.set_learning_phase(0)  #~ KM803
K.set_learning_phase(1)


class Noise(layers.Layer):
    def call(self, inputs, training=None):
        def noised():
            return inputs + 1

        if training is None:
            training = K.learning_phase()  #~ KM803
        return K.in_train_phase(noised, inputs, training=training)  #~ KM803


class Drop(layers.Layer):
    def call(self, inputs, training=None):
        return K.in_test_phase(inputs, lambda: inputs * 2, training=training)  #~ KM803


class Old(layers.Layer):
    def call(self, inputs):
        kept = in_train_phase(inputs * 2, inputs)  #~ KM803
        return tf.keras.backend.in_train_phase(kept, inputs, training=learning_phase())  #~ KM803


def scoped():
    with tf.keras.backend.learning_phase_scope(1):  #~ KM803
        return learning_phase()  #~ KM803


def explained(model):
    return K.function([model.input, K.learning_phase()], [model.output])  #~ KM804


# Silent.
def call(self, inputs, training=None):
    return self.layer(inputs, training=training)


class Phase:
    def learning_phase(self):
        return 1


Phase().learning_phase()
