import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers


class Log(layers.Layer):
    def call(self, x):
        self.add_metric(tf.reduce_mean(x), name="mean_x", aggregation="mean")  #~ KM505
        return x


class End(layers.Layer):
    def __init__(self, units):
        super().__init__()
        self.dense = layers.Dense(units)
        self.accuracy = keras.metrics.BinaryAccuracy()

    def call(self, x, y):
        x = self.dense(x)
        self.add_metric(tf.math.reduce_std(x), "deviation")  #~ KM505
        self.add_metric(self.accuracy(y, x))  #~ KM505
        found = self.accuracy(y, x)
        self.add_metric(found, name="accuracy")  #~ KM505
        self.add_metric(x, name="largest", aggregation="max")  #~ KM505
        self.add_metric(x, name="two words")  #~ KM505
        return x


class Report:
    def add_metric(self, value, name):
        return name

    def run(self):
        self.add_metric(1, name="one")
