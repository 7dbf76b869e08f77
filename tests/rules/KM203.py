import keras
from keras import layers
from keras.models import Sequential
from keras.utils import plot_model

price = Sequential([layers.Dense(8, activation="relu"), layers.Dense(1)])
price.compile("adam", "mse", metrics=["accuracy"])  #~ KM203
price.compile("adam", loss=keras.losses.Huber(), metrics=["mae", "acc"])  #~ KM203
price.compile("adam", loss="mean_absolute_error", metrics={"output": "accuracy"})  #~ KM203

positive = Sequential()
positive.add(layers.Dense(3))
positive.add(layers.Activation("relu"))
positive.compile("adam", "mean_squared_logarithmic_error", metrics=["accuracy"])  #~ KM203

labels = Sequential([layers.Dense(12, activation="sigmoid")])
labels.compile("adam", "binary_crossentropy", metrics=["accuracy"])  #~ KM203

logits = Sequential([layers.Dense(1)])
logits.compile("adam", keras.losses.BinaryCrossentropy(from_logits=True), metrics=["accuracy"])  #~ KM203

margin = Sequential([layers.Dense(1, activation="tanh")])
margin.compile("adam", "hinge", metrics=["accuracy"])  #~ KM203

exact = Sequential([layers.Dense(4, activation="softmax")])
exact.compile("adam", "sparse_categorical_crossentropy", metrics=[keras.metrics.Accuracy()])  #~ KM203

# Look-alikes: "accuracy" is right there, or nothing is known of the output.
digits = Sequential([layers.Dense(10, activation="softmax")])
digits.compile("adam", "mse", metrics=["accuracy"])  #~ KM201
digits.compile("adam", keras.losses.SparseCategoricalCrossentropy(from_logits=True), metrics=["accuracy"])  #~ KM201
switch = Sequential([layers.Dense(1, activation="sigmoid")])
switch.compile("adam", "mse", metrics=["accuracy"])  #~ KM201
pair = Sequential([layers.Dense(2, activation="sigmoid")])
pair.compile("adam", "binary_crossentropy", metrics=["accuracy"])  #~ KM201
unknown = build()
unknown.compile(optimizer="adam", loss="mse", metrics=["accuracy"])  #~ KM201
price.compile("adam", "mse", metrics=["mae", keras.metrics.BinaryAccuracy()])
exact.compile("adam", None, metrics=[keras.metrics.Accuracy()])
measure = keras.metrics.Accuracy()


def choose(model, kind):
    last = Sequential()
    if kind == "binary":
        last.add(layers.Dense(1, activation="sigmoid"))
    else:
        last.add(layers.Dense(kind))
    last.compile("adam", "mse", metrics=["accuracy"])  #~ KM201
    return last
