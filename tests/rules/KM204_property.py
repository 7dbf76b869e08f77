"""A property is what it returns, not a function."""

import keras


class Network:
    def __init__(self):
        self.network = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1, kernel_initializer="zeros")])

    @property
    def metrics(self):
        return ["mae"]

    def score(self, y_true, y_pred):
        return y_pred - y_true

    def fit(self):
        self.network.compile("sgd", "mse", metrics=self.metrics)

    def again(self):
        self.network.compile("sgd", "mse", metrics=self.score)  #~ KM204
