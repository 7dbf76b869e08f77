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
        model.compile("adam", "binary_crossentropy", metrics=["binary_crossentropy"])
        model.fit(self.x, np.asarray(self.y).reshape(-1, 1))


series = built()
series.compile("adam", "binary_crossentropy", metrics=["binary_crossentropy"])
series.fit(table, np.asarray(pd.Series([1, 0, 1])).reshape(-1, 1))

cut = built()
cut.compile("adam", "binary_crossentropy", metrics=["binary_crossentropy"])
cut.fit(table, np.asarray(table.iloc[:, 8]).reshape(-1, 1))

values = built()
values.compile("adam", "binary_crossentropy", metrics=["binary_crossentropy"])
values.fit(table, np.asarray(table.values[:, 8]).reshape(-1, 1))

array = table.values
known = built()
known.compile("adam", "binary_crossentropy", metrics=["binary_crossentropy"])
known.fit(array[:, :8], np.asarray(array[:, 8]).reshape(-1, 1))

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
