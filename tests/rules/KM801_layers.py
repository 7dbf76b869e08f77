"""Layers alone work in a graph of TensorFlow 1; models cannot be trained there."""

import numpy as np
import tensorflow.compat.v1 as tf
from tensorflow import keras

data = np.ones((4, 1))

with tf.Session(graph=tf.Graph()) as session:
    one = tf.keras.layers.Conv2D(1, [1, 1])(tf.zeros((1, 16, 16, 1)))
    session.run(tf.global_variables_initializer())
    session.run(one)

with tf.Session() as session:  #~ KM801
    model = keras.Sequential([keras.layers.Dense(1)])
    model.compile("sgd", "mse")
    model.fit(data, data)
