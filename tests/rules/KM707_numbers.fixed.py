import numpy as np
import tensorflow as tf
import tensorflow.experimental.numpy as tnp
from tensorflow import keras


class Balance(keras.layers.Layer):
    def __init__(self, rate=0.1, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate
        self.fixed = 0.5

    def call(self, x):
        none = 0
        self.add_loss(keras.ops.convert_to_tensor(0.0))
        self.add_loss(keras.ops.convert_to_tensor(0, "float32"))
        self.add_loss(keras.ops.convert_to_tensor(-1.5, "float32"))
        self.add_loss(keras.ops.convert_to_tensor(none, "float32"))
        self.add_loss(keras.ops.convert_to_tensor(self.fixed, "float32"))
        self.add_loss(keras.ops.convert_to_tensor(float(self.rate), "float32"))
        self.add_loss(keras.ops.convert_to_tensor(np.float32(1.0), "float32"))
        if self.rate:
            super().add_loss(loss=keras.ops.convert_to_tensor(0.25))
        return x


class Gate(keras.Model):
    def call(self, x):
        if x.shape[-1] > 3:
            self.add_loss(keras.ops.convert_to_tensor(0.0))
        else:
            self.add_loss(tf.reduce_sum(x))
        return x


# Tensors, what may be one, and lists without elements.
class Fine(keras.layers.Layer):
    def __init__(self, rate=0.1, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate
        self.parts = []

    def call(self, x):
        loss = 0.0
        for part in self.parts:
            loss += tf.reduce_sum(part(x))
        self.add_loss(loss)
        chosen = 0.0
        if self.rate:
            chosen = tf.reduce_mean(x)
        self.add_loss(chosen)
        self.add_loss(self.rate)
        self.add_loss(0.0 * tf.reduce_mean(x))
        self.add_loss(tf.reduce_mean(x) if self.rate else tf.constant(0.0))
        self.add_loss(tf.constant(0.0))
        self.add_loss(tnp.sum(x))
        self.add_loss(keras.ops.convert_to_tensor(0.0))
        self.add_loss([])
        return x


class Ledger:
    def add_loss(self, loss):
        self.loss = loss

    def close(self):
        self.add_loss(0.0)


class Split(keras.layers.Layer):
    def call(self, x):
        book = Ledger()
        book.add_loss(0.0)
        return x


class Booked(keras.layers.Layer):
    """Its own add_loss."""

    def add_loss(self, loss, name="loss"):
        super().add_loss(tf.convert_to_tensor(loss))

    def call(self, x):
        self.add_loss(0.0)
        return x
