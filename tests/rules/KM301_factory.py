# A class that builds the model for another one, which saves it; and one whose models stay in it.
import keras
from keras import layers


class Factory:
    def build(self):
        model = keras.Sequential()
        model.add(layers.Lambda(lambda x: x * x + 1.0))  #~ KM301
        return model


class Network:
    @staticmethod
    def make():
        model = keras.Sequential()
        model.add(layers.Lambda(lambda x: x * x + 1.0))  #~ KM301
        return model


class Filter:
    def make_filter(self):
        model = keras.Sequential()
        model.add(layers.Lambda(lambda x: x * x + 1.0))
        return model

    def run(self, x):
        return self.make_filter().predict(x)


class Trainer:
    def __init__(self):
        self.model = Factory().build()
        self.other = Network.make()

    def keep(self, path):
        self.model.save(path)
        self.other.save(path)
