import keras
import tensorflow as tf
from tensorflow.keras import layers


class Frozen(tf.keras.layers.BatchNormalization):
    def call(self, x, training=False):
        if training is None:
            training = False
        training = training and self.trainable
        return super().call(x, training)


class Named(layers.BatchNormalization):
    def call(self, inputs, training=None):
        return super(Named, self).call(inputs, training=training and self.trainable)


class Holds(layers.Layer):
    def __init__(self, mode):
        super().__init__()
        self.mode = mode
        self.drop = layers.Dropout(0.5)
        self.norm = layers.BatchNormalization()
        self.dense = layers.Dense(3)

    def call(self, x, training=None):
        on = tf.equal(self.mode, 1)
        x = self.drop(x, training=on)
        x = self.dense(x, on)
        if training is None:
            training = tf.constant(True)
        return self.norm(x, training=training)


class Always(layers.Dropout):
    def call(self, x, training=None):
        return super().call(x, training=True)


class Python(layers.BatchNormalization):
    compute_output_spec = keras.Operation.compute_output_spec

    def call(self, x, training=None):
        seen = tf.logical_and(True, self.trainable)
        training = bool(training) and self.trainable
        return super().call(x, training), seen


class Converted(layers.BatchNormalization):
    @tf.function
    def call(self, x, training=None):
        return super().call(x, tf.logical_and(training, self.trainable))


class Own(layers.Layer):
    def call(self, x, training=None):
        return x * tf.cast(training, tf.float32)


class Below(Own):
    def call(self, x, training=None):
        return super().call(x, tf.logical_and(training, self.trainable))
