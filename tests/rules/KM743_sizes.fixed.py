import tensorflow as tf
from tensorflow import keras


class One(keras.layers.Layer):
    def __init__(self, units):
        super().__init__()
        self.state_size = units


class Two(keras.layers.Layer):
    def __init__(self, units):
        super().__init__()
        self.state_size = [units, tf.TensorShape([units, 2])]


class Own(keras.layers.Layer):
    def __init__(self, units):
        super().__init__()
        self.state_size = [tf.TensorShape([units, 2])]

    def get_initial_state(self, batch_size=None):
        return [tf.zeros((batch_size, 3, 2))]


class Plain(keras.layers.Layer):
    def __init__(self, units):
        super().__init__()
        self.state_size = [units, units]
