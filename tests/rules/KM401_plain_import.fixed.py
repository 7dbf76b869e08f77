import keras
import keras.layers


class Doubled(keras.layers.Layer):
    def call(self, x):
        return x * 2


layer = keras.layers.Dense(3)
