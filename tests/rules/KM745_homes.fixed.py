import pandas as pd
import numpy
from keras import layers


class Model:
    def __init__(self, path):
        self.table = pd.read_csv(path)
        self.scale = layers.Normalization()
        self.scale.adapt(numpy.array(self.table))
        column = layers.Normalization(axis=None)
        column.adapt(numpy.array(self.table["age"]))
