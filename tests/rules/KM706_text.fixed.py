import tensorflow as tf
from tensorflow import keras

words = keras.Input((), dtype="string")
lower = keras.layers.Lambda(lambda value: tf.strings.lower(value), dtype="string")(words)
both = keras.layers.Lambda(lambda value: tf.strings.join(value, " "), dtype="string")([words, lower])
lengths = tf.strings.length(words)
