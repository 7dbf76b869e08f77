"""Variables whose first value add_weight can say, or cannot."""
import tensorflow as tf
from tensorflow.keras import layers


class Several(layers.Layer):
    def __init__(self, flag):
        super().__init__()
        self.table = {name: [tf.Variable(1.0)] for name in "ab"}
        self.either = tf.Variable(0.0) if flag else None
        self.late = None

    def call(self, x):
        return x * self.table["a"][0]


class Given(layers.Layer):
    def build(self, shape):
        self.a = tf.Variable(initial_value=start(), trainable=False)
        self.b = self.add_weight(name="b", shape=(3,), initializer="zeros", dtype="float32")
        self.e = tf.Variable(0.0, shape=())

    def call(self, x):
        return x
