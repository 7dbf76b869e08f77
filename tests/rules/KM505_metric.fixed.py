import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers


class Log(layers.Layer):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.mean_x_tracker = keras.metrics.Mean(name="mean_x")

    def call(self, x):
        self.mean_x_tracker.update_state(tf.reduce_mean(x))
        return x


class End(layers.Layer):
    def __init__(self, units):
        super().__init__()
        self.dense = layers.Dense(units)
        self.accuracy = keras.metrics.BinaryAccuracy()
        self.deviation_tracker = keras.metrics.Mean(name="deviation")
        self.largest_tracker = keras.metrics.Mean(name="largest")
        self.two_words_tracker = keras.metrics.Mean(name="two words")

    def call(self, x, y):
        x = self.dense(x)
        self.deviation_tracker.update_state(tf.math.reduce_std(x))
        self.accuracy(y, x)
        found = self.accuracy(y, x)
        self.largest_tracker.update_state(x)
        self.two_words_tracker.update_state(x)
        return x


class Report:
    def add_metric(self, value, name):
        return name

    def run(self):
        self.add_metric(1, name="one")
