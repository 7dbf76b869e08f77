import tensorflow as tf
from tensorflow import keras

vectorize = keras.layers.TextVectorization()
model = keras.Sequential([keras.Input((1,), dtype=tf.string), vectorize])
rows = [["some words"], ["more of them"]]
model.predict(rows)  #~ KM723
model.predict([["some words"]])  #~ KM723
model.predict(tf.constant(rows))
vectorize.adapt(rows)
vectorize(rows)
