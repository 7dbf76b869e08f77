# A class that is defined beside a function that loads: nothing says that a loaded model holds it.
import keras


class Scale(keras.layers.Layer):
    def call(self, x):
        return x * 2.0


def load(path):
    return keras.models.load_model(path)
