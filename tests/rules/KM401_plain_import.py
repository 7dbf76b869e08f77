import keras.engine  #~ KM401
import keras.engine.topology  #~ KM401
import keras.layers


class Doubled(keras.engine.Layer):  #~ KM402
    def call(self, x):
        return x * 2


layer = keras.layers.Dense(3)
