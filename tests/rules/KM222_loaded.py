import keras
import numpy as np
import pandas as pd
from keras import layers

keras.utils.set_random_seed(1)


def load():
    table = pd.read_csv("people.csv")
    table["age"] = table["age"].fillna(0)
    labels = table["ill"]
    return np.array(table[["age"]]), np.array(labels)


def read():
    return pd.read_csv("people.csv").dropna()


def target(table):
    return read()["ill"]


def columns():
    table = read()
    return table[["age"]], table[["ill"]]


def either(flat):
    table = read()
    if flat:
        return table[["age"]], table["ill"]
    return table[["age"]], table[["ill"]]


def rows():
    for row in read().values:
        yield row


def again():
    return again()


def built():
    return keras.Sequential([keras.Input((1,)), layers.Dense(1, activation="sigmoid")])


class Data:
    def load(self):
        table = read()
        labels = table.pop("ill")
        return table, labels


ages, ill = load()
model = built()
model.compile("adam", "binary_crossentropy", metrics=["binary_crossentropy"])  #~ KM222
model.fit(ages, ill)

people = read()
second = built()
second.compile("adam", "binary_crossentropy", metrics=["binary_crossentropy"])  #~ KM222
second.fit(people[["age"]], people["ill"])

third = built()
third.compile("adam", "binary_crossentropy", metrics=["binary_crossentropy"])  #~ KM222
third.fit(people[["age"]], target(people))

features, labels = Data().load()
fourth = built()
fourth.compile("adam", "binary_crossentropy", metrics=["binary_crossentropy"])  #~ KM222
fourth.fit(features, labels)


# Silent: columns, and what is not known.
x, y = columns()
fifth = built()
fifth.compile("adam", "binary_crossentropy", metrics=["binary_crossentropy"])
fifth.fit(x, y)
x2, y2 = either(True)
sixth = built()
sixth.compile("adam", "binary_crossentropy", metrics=["binary_crossentropy"])
sixth.fit(x2, y2)
seventh = built()
seventh.compile("adam", "binary_crossentropy", metrics=["binary_crossentropy"])
seventh.fit(again(), rows())
x3, y3, _ = load()
eighth = built()
eighth.compile("adam", "binary_crossentropy", metrics=["binary_crossentropy"])
eighth.fit(x3, y3[0])
