import tensorflow as tf
from tensorflow import keras

words = keras.Input((), dtype="string")
lower = keras.layers.Lambda(lambda value: tf.strings.lower(value), dtype="string")(words)
both = keras.layers.Lambda(lambda value: tf.strings.join(value, " "), dtype="string")([words, lower])
lengths = tf.strings.length(words)
tagged = keras.layers.Lambda(lambda value: tf.strings.join(["word", value], ":"), dtype="string")(words)
around = keras.layers.Lambda(lambda values: tf.strings.join([values[0], "and", values[1]], separator=" "), dtype="string")([words, lower])
several = tf.strings.join([*[words], "end"])
