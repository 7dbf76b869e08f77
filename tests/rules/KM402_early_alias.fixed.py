# Names that the program gives to modules among its imports serve for what is written anew.
import tensorflow as tf

keras = tf.keras
layers = keras.layers
x = tf.keras.layers.Rescaling(2.0)
