# Moving averages of TensorFlow take its own variables only.
import tensorflow as tf
from tensorflow import keras

model = keras.Sequential([keras.layers.Dense(1)])
counter = tf.Variable(1.0)
average = tf.train.ExponentialMovingAverage(decay=0.9)


class Trainer:
    def __init__(self):
        self.average = tf.train.ExponentialMovingAverage(0.99)
        self.tracker = keras.metrics.Mean()

    def step(self):
        self.average.apply(model.trainable_variables)  #~ KM714
        weights = model.trainable_weights
        average.apply(var_list=weights)  #~ KM714
        average.apply([counter])
        average.apply()
        self.tracker.apply(model.weights)
