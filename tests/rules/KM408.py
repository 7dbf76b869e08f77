import keras
import tensorflow as tf
import tf_keras

model = keras.Sequential([keras.layers.Dense(4), tf_keras.layers.Dense(1)])  #~ KM408
model.add(tf_keras.layers.Dense(1))  #~ KM408
model.compile(tf_keras.optimizers.Adam(), "mse")  #~ KM408
wrapped = tf.keras.layers.TimeDistributed(tf_keras.layers.Dense(1))  #~ KM408

old = tf_keras.Sequential([tf_keras.layers.Dense(1)])
old.compile(tf_keras.optimizers.Adam(), "mse")
