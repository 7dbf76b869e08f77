# Nothing is saved here.
import keras


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
model.fit([[1.0]], [[1.0]])
model.save_weights("last.weights.h5")
