# A file that only makes models: whoever uses it may save them.
import keras


def build():
    inputs = keras.Input((3,))
    return keras.Model(inputs, keras.layers.Rescaling(1.0 / 255.0)(inputs))
