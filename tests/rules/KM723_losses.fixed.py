import numpy as np
import tensorflow as tf
from tensorflow import keras

bce = tf.keras.losses.BinaryCrossentropy()
predictions = tf.constant([0.2, 0.7])
print(bce(y_true=keras.ops.convert_to_tensor([1, 0]), y_pred=predictions))
print(bce([1, 0], [0.2, 0.7]))
print(keras.losses.SparseCategoricalCrossentropy()(keras.ops.convert_to_tensor([1, 0]), keras.ops.convert_to_tensor([[0.2, 0.8], [0.5, 0.5]])))
targets = [[0.0], [1.0]]
print(keras.losses.MeanSquaredError()(keras.ops.convert_to_tensor(targets), np.array([[0.1], [0.2]])))
print(bce(np.array([1, 0]), predictions))
print(keras.losses.binary_crossentropy([[1.0]], predictions))
print(keras.metrics.BinaryAccuracy()([1, 0], predictions))


def compute(first, second):
    return bce([1, 0], first), bce(first, second), bce([1.0, 0.0], [first, second]), bce([first], [[second]])


class Own:
    def __call__(self, y_true, y_pred):
        return y_true


print(Own()([1, 0], predictions))


class Both(keras.losses.Loss):
    """Its own call gets what it is given."""

    def call(self, y_true, y_pred):
        return tf.reduce_mean(y_true[0] - y_pred[0]) + tf.reduce_mean(y_true[1] - y_pred[1])


class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.both, self.one = Both(), keras.losses.MeanSquaredError()

    def train_step(self, data):
        x, y = data
        first = self.both((y, y), self(x, training=True))
        return {"loss": first + Both()([y, y], self(x)) + self.one(keras.ops.convert_to_tensor([1.0, 2.0]), tf.abs(y))}
