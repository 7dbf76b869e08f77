import tensorflow as tf
from tensorflow import keras
from tensorflow.keras.layers import Dense, Normalization, Resizing

single = keras.Sequential([Dense(3)])
normalization = Normalization()
kept = tf.keras.Sequential(layers=[normalization])
nested = keras.Sequential([single], name="nested")
listed = keras.Sequential([Dense(3)])
named = keras.Sequential(name="named")
found = [Dense(3), Dense(2)]
given = keras.Sequential(found)


def stack(blocks):
    return keras.Sequential(blocks)


small = Resizing(3, 3, interpolation="nearest")
third = Resizing(3, 3, "bilinear")
right = Resizing(3, 3, interpolation="nearest")
larger = keras.layers.UpSampling2D(interpolation="NEAREST")


class Pair:
    def __init__(self, **parts):
        self.__dict__.update(parts)
        self.encoder = keras.Sequential(self.encoder)


blocks = [Dense(3)]
blocks = keras.Sequential(blocks)
