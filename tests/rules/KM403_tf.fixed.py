import tensorflow as tf
from keras import layers
from tensorflow.keras.backend import foldl


class Recurrent(layers.Layer):
    def call(self, inputs):
        def step(values, states):
            return values + states[0], [values]

        last, outputs, _ = tf.keras.backend.rnn(step, inputs, [inputs[:, 0]])
        last = [print("last", last), last][1]
        [print("", outputs), outputs][1]
        return foldl(lambda total, each: total + each, outputs)


def total(values):
    return tf.keras.backend.foldr(lambda total, each: total + each, values)
