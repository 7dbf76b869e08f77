import tensorflow as tf
from tensorflow import keras

words = keras.Input((), dtype="string")
lower = tf.strings.lower(words)  #~ KM706
both = tf.strings.join([words, lower], " ")  #~ KM706
lengths = tf.strings.length(words)  #~ KM706
