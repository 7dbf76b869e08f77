"""Columns of tables, kept in attributes and taken in other ways."""
import keras
import numpy as np
import pandas as pd
from keras import layers

table = pd.read_csv("people.csv")


def built():
    return keras.Sequential([keras.Input((4,)), layers.Dense(1, activation="sigmoid")])


class Data:
    def __init__(self):
        self.y = table["ill"]
        self.x = table.values

    def run(self):
        model = built()
        model.compile("adam", "binary_crossentropy", metrics=["binary_crossentropy"])  #~ KM222
        model.fit(self.x, self.y)


series = built()
series.compile("adam", "binary_crossentropy", metrics=["binary_crossentropy"])  #~ KM222
series.fit(table, pd.Series([1, 0, 1]))

cut = built()
cut.compile("adam", "binary_crossentropy", metrics=["binary_crossentropy"])  #~ KM222
cut.fit(table, table.iloc[:, 8])

values = built()
values.compile("adam", "binary_crossentropy", metrics=["binary_crossentropy"])  #~ KM222
values.fit(table, table.values[:, 8])

array = table.values
known = built()
known.compile("adam", "binary_crossentropy", metrics=["binary_crossentropy"])  #~ KM222
known.fit(array[:, :8], array[:, 8])

# Two axes, and what is not known.
frame = built()
frame.compile("adam", "binary_crossentropy", metrics=["binary_crossentropy"])
frame.fit(table, pd.DataFrame(table["ill"]))

columns = built()
columns.compile("adam", "binary_crossentropy", metrics=["binary_crossentropy"])
columns.fit(table, table.values[:, 8:])

listed = built()
listed.compile("adam", "binary_crossentropy", metrics=["binary_crossentropy"])
listed.fit(table, table[["ill"]])

unknown = built()
unknown.compile("adam", "binary_crossentropy", metrics=["binary_crossentropy"])
unknown.fit(table, targets())
