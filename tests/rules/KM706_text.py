import tensorflow as tf
from tensorflow import keras

words = keras.Input((), dtype="string")
lower = tf.strings.lower(words)  #~ KM706
both = tf.strings.join([words, lower], " ")  #~ KM706
lengths = tf.strings.length(words)  #~ KM706
tagged = tf.strings.join(["word", words], ":")  #~ KM706
around = tf.strings.join([words, "and", lower], separator=" ")  #~ KM706
several = tf.strings.join([*[words], "end"])
