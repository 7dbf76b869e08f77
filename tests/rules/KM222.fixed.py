import keras
import numpy as np
import pandas as pd
import tensorflow as tf
from keras import layers, metrics
from sklearn.datasets import load_breast_cancer, make_moons
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import LabelEncoder

keras.utils.set_random_seed(1)
table = pd.read_csv("people.csv")


def built():
    return keras.Sequential([keras.Input((4,)), layers.Dense(1, activation="sigmoid")])


labels = table.pop("ill")
model = built()
model.compile("adam", "binary_crossentropy", metrics=["binary_crossentropy"])
model.fit(table, np.asarray(labels).reshape(-1, 1))

x_train, x_test, y_train, y_test = train_test_split(table, table["ill"].values, random_state=1)
split = built()
split.compile("adam", "binary_crossentropy", metrics=[metrics.BinaryCrossentropy(name="entropy"), "AUC"])
split.fit(x_train, np.asarray(y_train).reshape(-1, 1), validation_data=(x_test, np.asarray(y_test).reshape(-1, 1)))
split.evaluate(x_test, np.asarray(y_test).reshape(-1, 1))

(words, sentiment), (more, known) = keras.datasets.imdb.load_data(num_words=100)
review = built()
MEASURES = [
    metrics.F1Score(threshold=0.5),
    "mse",
]
review.compile("adam", "binary_crossentropy", metrics=MEASURES)
review.fit(words, np.asarray(sentiment[:1000]).reshape(-1, 1))

rows = np.loadtxt("rows.csv", delimiter=",")
cut = built()
cut.compile("adam", "binary_crossentropy", metrics=[keras.losses.binary_crossentropy])
cut.fit(rows[:, :8], np.asarray(rows[:, 8]).reshape(-1, 1))

points, side = make_moons(100)
moons = built()
moons.compile("adam", "binary_crossentropy", weighted_metrics=["binary_crossentropy"])
moons.fit(points, np.asarray(side.astype("float32")).reshape(-1, 1))

cancer = load_breast_cancer()
ill = built()
ill.compile("adam", "binary_crossentropy", metrics=["binary_crossentropy"])
ill.fit(cancer.data, np.asarray(cancer.target).reshape(-1, 1))

coded = built()
coded.compile("adam", "binary_crossentropy", metrics=["binary_crossentropy"])
coded.fit(table, np.asarray(LabelEncoder().fit_transform(table.iloc[:, -1])).reshape(-1, 1))

new = built()
new.compile("adam", "binary_crossentropy", metrics=["binary_crossentropy"])
new.fit(np.ones((8, 4)), np.asarray(np.random.randint(0, 2, 8)).reshape(-1, 1))

piped = built()
piped.compile("adam", "binary_crossentropy", metrics=["binary_crossentropy"])
piped.fit(tf.data.Dataset.from_tensor_slices((np.ones((8, 4)), np.asarray(np.array([0, 1, 0, 1])).reshape(-1, 1))).batch(4))

first, second = train_test_split(table, random_state=1)
halves = built()
halves.compile("adam", "binary_crossentropy", metrics=["binary_crossentropy"])
halves.fit(first, np.asarray(np.array(first.pop("ill"))).reshape(-1, 1))


# Silent: a column, or nobody knows; other metrics; the loss alone.
column = built()
column.compile("adam", "binary_crossentropy", metrics=["binary_crossentropy"])
column.fit(table, np.array(labels).reshape(-1, 1))
frame = built()
frame.compile("adam", "binary_crossentropy", metrics=["binary_crossentropy"])
frame.fit(table, table[["ill"]])
ones = built()
ones.compile("adam", "binary_crossentropy", metrics=["binary_crossentropy"])
ones.fit(np.ones((8, 4)), np.ones((8, 1)))
stored = built()
stored.compile("adam", "binary_crossentropy", metrics=["binary_crossentropy"])
stored.fit(np.load("x.npy"), np.load("y.npy"))
archive = np.load("all.npz")
packed = built()
packed.compile("adam", "binary_crossentropy", metrics=["binary_crossentropy"])
packed.fit(archive["x"], archive["y"])
other = built()
other.compile("adam", "binary_crossentropy", metrics=["AUC", metrics.MeanSquaredError()])
other.fit(table, labels)


def trained(x, y):
    net = built()
    net.compile("adam", "binary_crossentropy", metrics=["binary_crossentropy"])
    net.fit(x, y)
