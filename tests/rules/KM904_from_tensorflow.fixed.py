#
import keras

keras.layers.Dense(1)
