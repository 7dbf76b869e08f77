import numpy as np
import tensorflow as tf
from tensorflow.keras import layers

model = tf.keras.Sequential(
    [
        layers.Dense(8, "swish"),
        layers.Dense(8, activation="swish"),
        layers.Activation("softmax"),
        layers.Dense(8, activation=tf.nn.relu),
        layers.LSTM(2, recurrent_activation="swish"),
        layers.Dense(3, activation="softmax"),
        layers.Dense(3, activation=tf.keras.activations.softmax),
        layers.Dense(3, activation="softmax"),
    ]
)
model.save("model.keras")


# A layer of one's own makes its parts again, they are not written to the file.
class Head(layers.Layer):
    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.dense = layers.Dense(units, activation=tf.nn.softmax)

    def call(self, inputs):
        return tf.nn.softmax(self.dense(inputs))

    def get_config(self):
        return {**super().get_config(), "units": self.units}


probabilities = tf.nn.softmax(np.ones((1, 3), "float32"))
other = layers.Dense(3, kernel_initializer="zeros", activation=lambda x: x)
