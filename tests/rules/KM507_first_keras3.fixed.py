#
# Keras 3.0 refuses input_length, the other arguments only make it warn.
import keras

words = keras.layers.Embedding(5, 2, input_length=3)
leaky = keras.layers.LeakyReLU(negative_slope=0.1)
plain = keras.layers.Embedding(5, 2)
