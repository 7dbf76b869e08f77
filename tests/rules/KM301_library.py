#~ config: {KM301: {library_functions: true, unsaved: true}}
import keras
import tensorflow as tf

inputs = keras.Input((3,))
x = keras.layers.Lambda(tf.nn.relu)(inputs)  #~ KM301
x = keras.layers.Lambda(lambda x: x + 1.0)(x)  #~ KM301
