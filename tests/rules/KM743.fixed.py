import tensorflow as tf
from tensorflow import keras
from tensorflow.keras.layers import RNN, Layer


class Cell(Layer):
    def __init__(self, units):
        super().__init__()
        self.state_size = units

    def call(self, inputs, states):
        return inputs, states

    def get_initial_state(self, inputs=None, batch_size=None, dtype=None):
        if inputs is not None:
            batch_size = tf.shape(inputs)[0]
        return [tf.zeros([batch_size, self.state_size], dtype=dtype or self.compute_dtype), tf.ones((batch_size, 2), dtype or self.compute_dtype)]


class Old(RNN):
    def get_initial_state(self, inputs):
        return [tf.zeros_like(inputs[:, 0])]


class Property(Layer):
    @property
    def state_size(self):
        return 3

    def call(self, inputs, states):
        return inputs, states

    def get_initial_state(self, inputs=None):
        return [inputs]


class New(Layer):
    def __init__(self):
        super().__init__()
        self.state_size = 3

    def call(self, inputs, states):
        return inputs, states

    def get_initial_state(self, batch_size=None):
        return [tf.zeros((batch_size, 3))]


class Asked(keras.layers.LSTMCell):
    def get_initial_state(self, inputs=None, batch_size=None, dtype=None):
        if dtype is None:
            dtype = "float32"
        return [tf.zeros((batch_size, 3), dtype)]


class Any(keras.layers.GRUCell):
    def get_initial_state(self, *args, **options):
        return super().get_initial_state(*args, **options)


class Own(keras.Model):
    def get_initial_state(self, inputs):
        return tf.zeros_like(inputs)


class Policy(keras.Model):
    @property
    def state_size(self):
        return self.rnn.state_size

    def get_initial_state(self, inputs):
        return [tf.zeros_like(inputs)]


class Filled(Layer):
    def __init__(self, units):
        super().__init__()
        self.state_size = [units, units]

    def call(self, inputs, states):
        return inputs, states

    def get_initial_state(self, inputs=None, batch_size=None, dtype=None):
        return zero_states(self, inputs, batch_size, dtype or self.compute_dtype)


class ByName(keras.layers.GRUCell):
    def get_initial_state(self, inputs=None, batch_size=None, dtype=None):
        return [zeros(batch_size, 3, dtype=dtype or self.compute_dtype), relaxed(batch_size, dtype), tf.constant(0.0, dtype=dtype), unlike(batch_size, dtype)]


class Careful(keras.layers.LSTMCell):
    def get_initial_state(self, inputs=None, batch_size=None, dtype=None):
        return [relaxed(batch_size, dtype), chosen(batch_size, dtype), tf.convert_to_tensor(0.0, dtype), tf.ones_like(self.start, dtype)]


def zero_states(cell, inputs, batch_size, dtype):
    if inputs is not None:
        batch_size = tf.shape(inputs)[0]
        dtype = inputs.dtype
    return [strict(batch_size, size, dtype) for size in cell.state_size]


def strict(batch_size, size, dtype):
    if batch_size is None or dtype is None:
        raise ValueError(dtype)
    return tf.zeros([batch_size, size], dtype)


def zeros(batch_size, size, dtype="float32"):
    def make():
        return tf.zeros([batch_size, size], dtype=dtype)

    return make()


def relaxed(batch_size, dtype):
    if dtype is None:
        dtype = "float32"
    return tf.zeros([batch_size, 3], dtype)


def chosen(batch_size, dtype):
    return tf.zeros([batch_size, 3], "float32" if dtype is None else dtype)


def unlike(batch_size, dtype):
    return tf.zeros_like(batch_size, dtype)
