import numpy as np
from tensorflow import keras
from tensorflow.keras import layers

tokens = np.zeros((3, 4), int)
words = tokens.max() + 1


def build(count, size=8):
    return keras.Sequential([layers.Embedding(count, size), layers.Dense(size)])  #~ KM510


def converted(count):
    count = int(count)
    return layers.Embedding(count, 8)


def plain(count, again=None):
    return layers.Embedding(count + 1, 8) if again is None else plain(count + 1, again)


class Net(keras.Model):
    def __init__(self, count, classes):
        super().__init__()
        self.count = count
        self.dense = layers.Dense(classes)  #~ KM510

    def build(self, shape):
        self.embedding = layers.Embedding(self.count, 8)  #~ KM510


build(words)
build(int(words))
converted(words)
plain(int(words))
plain(len(tokens))
Net(words, np.max(tokens))
