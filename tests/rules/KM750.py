import numpy as np
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import backend as K
from tensorflow.keras import layers


class Gates(layers.Layer):
    def __init__(self, units, use_bias=True, **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.use_bias = use_bias

    def build(self, input_shape):
        self.kernel = self.add_weight(name="kernel", shape=(input_shape[-1], self.units * 2))
        if self.use_bias:
            self.bias = self.add_weight(name="bias", shape=(self.units * 2,), initializer="zeros")
        else:
            self.bias = None
        self.kernel_i = self.kernel[:, : self.units]  #~ KM750
        self.kernel_o = self.kernel[:, self.units :]  #~ KM750
        if self.use_bias:
            self.bias_i = self.bias[: self.units]  #~ KM750
        else:
            self.bias_i = None
        super().build(input_shape)

    def call(self, x):
        gate = K.dot(x, self.kernel_i)
        if self.use_bias:
            gate = gate + self.bias_i
        return keras.activations.sigmoid(gate) * K.dot(x, self.kernel_o)


class Normed(layers.Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.scale = self.add_weight(name="scale", shape=())
        self.twice = 2 * self.scale  #~ KM750

    def build(self, input_shape):
        width = input_shape[-1]
        self.kernel = self.add_weight(name="kernel", shape=(width, 4))
        self.normed = tf.nn.l2_normalize(self.kernel, axis=0)  #~ KM750
        self.wide = self.kernel[:width]  #~ KM750
        self.pair = [-self.kernel, K.square(self.kernel)]  #~ KM750

    def call(self, x):
        return K.dot(x, self.normed) * self.twice + K.dot(x, self.wide) + K.dot(x, self.pair[0])


# Weights that only build has a name for, or none.
class Kept(layers.Layer):
    def build(self, input_shape):
        mean = self.add_weight(name="mean", shape=(4,))
        log_sigma = self.add_weight(name="log_sigma", shape=(4,))
        spread = K.exp(log_sigma)
        mask = self.add_weight(name="mask", shape=(4,), trainable=False)
        self.parameters = K.concatenate([mean, K.flatten(log_sigma)], axis=0)  #~ KM750
        self.sigma = K.exp(0.5 * log_sigma)  #~ KM750
        self.spread = 2 * spread  #~ KM750
        self.rate = spread  #~ KM750
        self.kernel = K.softplus(self.add_weight(name="kernel", shape=(input_shape[-1], 4)))  #~ KM750
        self.both = [mean, K.softplus(log_sigma)]  #~ KM750
        self.mask = K.round(mask)

    def call(self, x):
        y = K.dot(x, self.kernel) * self.sigma * self.mask + self.spread + self.rate
        return y + K.sum(self.parameters) + self.both[0] + self.both[1]


# Lists and tuples of weights hold the weights themselves.
class Listed(layers.Layer):
    def build(self, input_shape):
        self.kernel = self.add_weight(name="kernel", shape=(input_shape[-1], 4))
        self.bias = self.add_weight(name="bias", shape=(4,))
        gate = self.add_weight(name="gate", shape=(4,))
        made = [self.kernel, gate]
        self.all = [self.kernel, self.bias]
        self.pair = (gate, (self.bias, None))
        self.new = [self.add_weight(name="new", shape=(4,)), self.add_weight(name="newer", shape=(4,))]
        self.gate = gate
        self.first = made[0]
        self.width = K.int_shape(gate)[0]
        for part in made:
            self.part = part * 2

    def call(self, x):
        y = K.dot(x, self.all[0]) + self.all[1] + self.pair[0] + self.pair[1][0] + self.new[0] + self.gate
        return y + self.width + K.dot(x, self.first) + self.part


# Aliases, sizes, what is not trained, what is kept on purpose, what only build reads, and what call computes.
class Fine(layers.Layer):
    def build(self, input_shape):
        self.kernel = self.add_weight(name="kernel", shape=(input_shape[-1], 4))
        self.table = self.add_weight(name="table", shape=(4,), trainable=False)
        self.same = self.kernel
        self.rows = K.int_shape(self.kernel)[0]
        self.columns = self.kernel.shape[1]
        self.half = self.table[:2]
        self.start = tf.identity(self.kernel)
        self.empty = tf.zeros_like(self.kernel)
        self.array = np.zeros(4)[:2]
        self.once = self.kernel[:1]
        self.first = self.once
        self.later = self.kernel[:1]
        scale = self.add_weight(name="scale", shape=(4,))
        self.flat = tf.nest.flatten([scale, [scale]])
        self.kept = 2 * self.add_weight("kept", (4,), None, "zeros", None, False)  #~ KM702

    def call(self, x):
        self.later = self.kernel[:1] + self.flat[0] + self.kept
        y = tf.matmul(x, self.same) + self.rows + self.columns + tf.reduce_sum(self.half) + tf.reduce_sum(self.start - self.empty) + self.later
        return y + self.array[0] + tf.matmul(x, self.kernel[:, :4])


class Plain:
    def build(self, shape):
        self.kernel = self.add_weight(shape)
        self.part = self.kernel[:1]

    def add_weight(self, shape):
        return np.zeros(shape)

    def call(self, x):
        return x + self.part
