# A file that only makes models: whoever uses it may save them.
import keras


def build():
    inputs = keras.Input((3,))
    return keras.Model(inputs, keras.layers.Lambda(lambda x: x / 255.0)(inputs))  #~ KM301
