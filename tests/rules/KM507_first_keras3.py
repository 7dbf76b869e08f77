#~ config: {target: "3.0"}
# Keras 3.0 refuses input_length, the other arguments only make it warn.
import keras

words = keras.layers.Embedding(5, 2, input_length=3)  #~ KM507
leaky = keras.layers.LeakyReLU(alpha=0.1)  #~ KM507
plain = keras.layers.Embedding(5, 2)
