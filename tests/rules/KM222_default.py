import pandas as pd
from tensorflow import keras

table = pd.read_csv("cards.csv")
labels = table.pop("Class")
METRICS = [
    keras.metrics.BinaryCrossentropy(name="cross entropy"),  #~ KM222
    keras.metrics.AUC(name="auc"),
]


def make(metrics=METRICS, size=16):
    model = keras.Sequential([keras.layers.Dense(size), keras.layers.Dense(1, activation="sigmoid")])
    model.compile("adam", keras.losses.BinaryCrossentropy(), metrics=metrics)
    return model


def other(metrics=[keras.metrics.BinaryCrossentropy()]):
    model = keras.Sequential([keras.layers.Dense(1, activation="sigmoid")])
    model.compile("adam", keras.losses.BinaryCrossentropy(), metrics=metrics)
    return model


model = make(size=32)
model.fit(table, labels)
second = other(metrics=[keras.metrics.AUC()])
second.fit(table, labels)
