# Nothing is saved here.
import keras
import numpy as np

X = np.ones((4, 1), "float32")
Y = np.zeros((4, 1), "float32")


class Closed(keras.layers.Layer):
    def __init__(self, units):
        super().__init__()
        self.units = units

    def call(self, x):
        return x * self.units


def my_loss(y_true, y_pred):
    return keras.ops.abs(y_true - y_pred)


model = keras.Sequential([keras.Input((3,)), Closed(2)])
model.compile("adam", my_loss)
model.fit(X, Y)
model.save_weights("last.weights.h5")
