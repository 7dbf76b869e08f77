import keras
from keras import layers
from keras.models import Sequential
from keras.utils import plot_model

price = Sequential([layers.Dense(8, activation="relu"), layers.Dense(1)])
price.compile("adam", "mse", metrics=["accuracy"])
price.compile("adam", loss=keras.losses.Huber(), metrics=["mae", "acc"])
price.compile("adam", loss="mean_absolute_error", metrics={"output": "accuracy"})

positive = Sequential()
positive.add(layers.Dense(3))
positive.add(layers.Activation("relu"))
positive.compile("adam", "mean_squared_logarithmic_error", metrics=["accuracy"])

labels = Sequential([layers.Dense(12, activation="sigmoid")])
labels.compile("adam", "binary_crossentropy", metrics=[keras.metrics.BinaryAccuracy(name="accuracy")])

logits = Sequential([layers.Dense(1)])
logits.compile("adam", keras.losses.BinaryCrossentropy(from_logits=True), metrics=[keras.metrics.BinaryAccuracy(threshold=0.0, name="accuracy")])

margin = Sequential([layers.Dense(1, activation="tanh")])
margin.compile("adam", "hinge", metrics=["accuracy"])

exact = Sequential([layers.Dense(4, activation="softmax")])
exact.compile("adam", "sparse_categorical_crossentropy", metrics=[keras.metrics.Accuracy()])

# Look-alikes: "accuracy" is right there, or nothing is known of the output.
digits = Sequential([layers.Dense(10, activation="softmax")])
digits.compile("adam", "mse", metrics=[keras.metrics.CategoricalAccuracy(name="accuracy")])
digits.compile("adam", keras.losses.SparseCategoricalCrossentropy(from_logits=True), metrics=[keras.metrics.SparseCategoricalAccuracy(name="accuracy")])
switch = Sequential([layers.Dense(1, activation="sigmoid")])
switch.compile("adam", "mse", metrics=[keras.metrics.BinaryAccuracy(name="accuracy")])
pair = Sequential([layers.Dense(2, activation="sigmoid")])
pair.compile("adam", "binary_crossentropy", metrics=[keras.metrics.CategoricalAccuracy(name="accuracy")])
unknown = build()
unknown.compile(optimizer="adam", loss="mse", metrics=["accuracy"])
price.compile("adam", "mse", metrics=["mae", keras.metrics.BinaryAccuracy()])
exact.compile("adam", None, metrics=[keras.metrics.Accuracy()])
measure = keras.metrics.Accuracy()


def choose(model, kind):
    last = Sequential()
    if kind == "binary":
        last.add(layers.Dense(1, activation="sigmoid"))
    else:
        last.add(layers.Dense(kind))
    last.compile("adam", "mse", metrics=["accuracy"])
    return last
