"""Variables whose first value add_weight can say, or cannot."""
import tensorflow as tf
from tensorflow.keras import layers


class Several(layers.Layer):
    def __init__(self, flag):
        super().__init__()
        self.table = {name: [tf.Variable(1.0)] for name in "ab"}  #~ KM701
        self.either = tf.Variable(0.0) if flag else None  #~ KM701
        self.late = None

    def call(self, x):
        return x * self.table["a"][0]


class Given(layers.Layer):
    def build(self, shape):
        self.a = tf.Variable(initial_value=start(), trainable=False)  #~ KM701
        self.b = tf.Variable(tf.zeros(shape=(3,)), dtype="float32")  #~ KM701
        self.e = tf.Variable(0.0, shape=())  #~ KM701

    def call(self, x):
        return x
