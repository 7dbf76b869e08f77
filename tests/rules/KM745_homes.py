import pandas as pd
from keras import layers


class Model:
    def __init__(self, path):
        self.table = pd.read_csv(path)
        self.scale = layers.Normalization()
        self.scale.adapt(self.table)  #~ KM745
        column = layers.Normalization(axis=None)
        column.adapt(self.table["age"])  #~ KM745
