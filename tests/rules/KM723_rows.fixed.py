import tensorflow as tf
from tensorflow import keras

vectorize = keras.layers.TextVectorization()
model = keras.Sequential([keras.Input((1,), dtype=tf.string), vectorize])
rows = [["some words"], ["more of them"]]
model.predict(tf.constant(rows))
model.predict(tf.constant([["some words"]]))
model.predict(tf.constant(rows))
vectorize.adapt(rows)
vectorize(rows)
