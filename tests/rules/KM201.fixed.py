from keras import Input, Model, Sequential
from keras.layers import Activation, Dense, TimeDistributed
import keras

WORDS = [keras.metrics.BinaryAccuracy(name="accuracy")]
OPTIONS = {"loss": "sparse_categorical_crossentropy", "metrics": [keras.metrics.SparseCategoricalAccuracy(name="acc")]}
SINGLE = "accuracy"


def binary():
    return Sequential([Dense(8), Dense(1, activation="sigmoid")])


model = binary()
model.compile("adam", "binary_crossentropy", metrics=[keras.metrics.BinaryAccuracy(name="accuracy")])
model.compile("adam", "binary_crossentropy", metrics=(keras.metrics.BinaryAccuracy(name="acc"),))
model.compile("adam", "binary_crossentropy", metrics=["mae", ["accuracy"]])
model.compile("adam", "binary_crossentropy", weighted_metrics=[keras.metrics.BinaryAccuracy(name="accuracy")])
model.compile("adam", keras.losses.BinaryCrossentropy(), metrics=[SINGLE])
model.compile("adam", **OPTIONS)
model.compile("adam", keras.losses.binary_crossentropy, metrics=WORDS)
model.compile(
    optimizer="adam",
    loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    metrics=[
        "mae",
        keras.metrics.SparseCategoricalAccuracy(name='accuracy'),
    ],
)
model.compile("adam", loss=keras.losses.CategoricalCrossentropy(), metrics=[keras.metrics.CategoricalAccuracy(name="Accuracy")] + ["mse"])
model.compile("adam", loss=my_loss, metrics=["accuracy"])
model.compile("adam", "binary_crossentropy", metrics=[keras.metrics.BinaryAccuracy(name="accuracy")])
model.compile("adam", "binary_crossentropy", metrics=[keras.metrics.BinaryAccuracy(name="accuracy")])

softmax = Sequential()
softmax.add(Dense(2))
softmax.add(Activation("softmax"))
softmax.compile("sgd", "binary_crossentropy", metrics=[keras.metrics.CategoricalAccuracy(name="accuracy")])
softmax.compile("sgd", "mse", metrics=[keras.metrics.CategoricalAccuracy(name="accuracy")])

tagger = Sequential([TimeDistributed(Dense(5, activation="softmax"))])
tagger.compile("sgd", loss="categorical_crossentropy", metrics=[keras.metrics.CategoricalAccuracy(name="accuracy")])

x = Input((3,))
two = Model(x, [Dense(1, activation="sigmoid", name="sex")(x), Dense(9, activation="softmax", name="age")(x)])
two.compile(
    "sgd",
    loss={"sex": "binary_crossentropy", "age": "sparse_categorical_crossentropy"},
    metrics={
        "sex": keras.metrics.BinaryAccuracy(name="accuracy"),
        "age": [keras.metrics.SparseCategoricalAccuracy(name="accuracy"), "mae"],
    },
)
two.compile("sgd", loss=["binary_crossentropy", "categorical_crossentropy"], metrics=[[keras.metrics.BinaryAccuracy(name="accuracy")], [keras.metrics.CategoricalAccuracy(name="accuracy")]])


def prepare(net, metrics=("accuracy",)):
    net.compile("sgd", "categorical_crossentropy", metrics=metrics)


class Agent:
    def __init__(self):
        self.model = binary()

    def start(self):
        self.model.compile(loss="binary_crossentropy", optimizer="sgd", metrics=[keras.metrics.BinaryAccuracy(name="acc")])


# Look-alikes.
model.compile("adam", "binary_crossentropy", metrics=["binary_accuracy"])
model.compile("adam", "binary_crossentropy", metrics=["sparse_categorical_accuracy", "categorical_accuracy"])
model.compile("adam", "binary_crossentropy", metrics=[keras.metrics.BinaryAccuracy(name="accuracy")])
model.compile("adam", "mse", metrics=[keras.metrics.get("mae")])
history = model.fit(1, 2).history["accuracy"]
stop = keras.callbacks.EarlyStopping(monitor="val_accuracy")
report(metrics=["accuracy"])
pattern.compile("accuracy")
