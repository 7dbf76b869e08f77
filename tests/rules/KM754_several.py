"""Layers that make one tensor of several, and what their compute_output_shape says of it."""

import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import backend as K


class Sampling(keras.layers.Layer):
    def call(self, inputs):
        mean, log_var = inputs
        return mean + K.exp(log_var / 2) * K.random_normal(K.shape(mean))

    def compute_output_shape(self, input_shape):
        return input_shape  #~ KM754


class Gated(keras.layers.Layer):
    def call(self, x, mask=None, training=None):
        x, residual = x
        kept = tf.cond(tf.random.uniform([]) < 0.5, lambda: residual, lambda: x + residual)
        return K.in_train_phase(kept, x + residual, training=training)  #~ KM803

    def compute_output_shape(self, input_shape):
        assert len(input_shape) == 2
        return tuple(input_shape)  #~ KM754


class Attention(keras.layers.Layer):
    def call(self, inputs):
        weights = tf.nn.softmax(inputs[1], axis=-1)
        context = K.sum(inputs[0] * weights, axis=1)
        if self.flat:
            context = tf.reshape(context, (-1,))
        return context

    def compute_output_shape(self, shapes):
        return shapes  #~ KM754


class First(Sampling):
    def compute_output_shape(self, input_shape):
        return input_shape[0]


class Both(keras.layers.Layer):
    def call(self, inputs):
        one, other = inputs
        return one + other, one - other

    def compute_output_shape(self, input_shape):
        return input_shape


class Listed(keras.layers.Layer):
    def call(self, inputs):
        one, other = inputs
        both = [one] + [other]
        return both

    def compute_output_shape(self, input_shape):
        return input_shape


class Unknown(keras.layers.Layer):
    def call(self, inputs):
        one, other = inputs
        return self.inner(one, other)

    def compute_output_shape(self, input_shape):
        return input_shape


class Split(keras.layers.Layer):
    def call(self, inputs):
        one, other = inputs
        return tf.split(one + other, 2)

    def compute_output_shape(self, input_shape):
        return input_shape


class OneOrMore(keras.layers.Layer):
    def call(self, inputs):
        if isinstance(inputs, list):
            inputs, _ = inputs
        return K.exp(inputs)

    def compute_output_shape(self, input_shape):
        return input_shape


class Rows(keras.layers.Layer):
    def call(self, inputs):
        return inputs[0] + inputs

    def compute_output_shape(self, input_shape):
        return input_shape


class Ends(keras.layers.Layer):
    def call(self, inputs):
        return inputs[0] + inputs[-1] + inputs[[0, 1]]

    def compute_output_shape(self, input_shape):
        return input_shape


class Cut(keras.layers.Layer):
    def call(self, inputs):
        inputs = tf.unstack(inputs, 2)
        return inputs[0] + inputs[1]

    def compute_output_shape(self, input_shape):
        return input_shape


class Chosen(keras.layers.Layer):
    def call(self, inputs):
        one, other = inputs
        return one * other

    def compute_output_shape(self, input_shape):
        input_shape = input_shape[0]
        return input_shape


class Weighed(keras.layers.Concatenate):
    def call(self, inputs):
        one, other = inputs
        return tf.concat([one, 2 * other], axis=self.axis)

    def compute_output_shape(self, input_shape):
        return input_shape  #~ KM754
