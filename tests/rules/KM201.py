from keras import Input, Model, Sequential
from keras.layers import Activation, Dense, TimeDistributed
import keras

WORDS = ["accuracy"]  #~ KM201
OPTIONS = {"loss": "sparse_categorical_crossentropy", "metrics": ["acc"]}  #~ KM201
SINGLE = "accuracy"  #~ KM201


def binary():
    return Sequential([Dense(8), Dense(1, activation="sigmoid")])


model = binary()
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])  #~ KM201
model.compile("adam", "binary_crossentropy", metrics=("acc",))  #~ KM201
model.compile("adam", "binary_crossentropy", metrics=["mae", ["accuracy"]])  #~ KM201
model.compile("adam", "binary_crossentropy", weighted_metrics=["accuracy"])  #~ KM201
model.compile("adam", keras.losses.BinaryCrossentropy(), metrics=[SINGLE])
model.compile("adam", **OPTIONS)
model.compile("adam", keras.losses.binary_crossentropy, metrics=WORDS)
model.compile(
    optimizer="adam",
    loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    metrics=[
        "mae",
        'accuracy',  #~ KM201
    ],
)
model.compile("adam", loss=keras.losses.CategoricalCrossentropy(), metrics=["Accuracy"] + ["mse"])  #~ KM201
model.compile("adam", loss=my_loss, metrics=["accuracy"])  #~ KM201
model.compile("adam", "binary_crossentropy", metrics="accuracy")  #~ KM201 KM204
model.compile("adam", "binary_crossentropy", ["accuracy"])  #~ KM201 KM206

softmax = Sequential()
softmax.add(Dense(2))
softmax.add(Activation("softmax"))
softmax.compile("sgd", "binary_crossentropy", metrics=["accuracy"])  #~ KM201
softmax.compile("sgd", "mse", metrics=["accuracy"])  #~ KM201

tagger = Sequential([TimeDistributed(Dense(5, activation="softmax"))])
tagger.compile("sgd", loss="categorical_crossentropy", metrics=["accuracy"])  #~ KM201

x = Input((3,))
two = Model(x, [Dense(1, activation="sigmoid", name="sex")(x), Dense(9, activation="softmax", name="age")(x)])
two.compile(
    "sgd",
    loss={"sex": "binary_crossentropy", "age": "sparse_categorical_crossentropy"},
    metrics={
        "sex": "accuracy",  #~ KM201
        "age": ["accuracy", "mae"],  #~ KM201
    },
)
two.compile("sgd", loss=["binary_crossentropy", "categorical_crossentropy"], metrics=[["accuracy"], ["accuracy"]])  #~ KM201 KM201


def prepare(net, metrics=("accuracy",)):  #~ KM201
    net.compile("sgd", "categorical_crossentropy", metrics=metrics)


class Agent:
    def __init__(self):
        self.model = binary()

    def start(self):
        self.model.compile(loss="binary_crossentropy", optimizer="sgd", metrics=["acc"])  #~ KM201


# Look-alikes.
model.compile("adam", "binary_crossentropy", metrics=["binary_accuracy"])
model.compile("adam", "binary_crossentropy", metrics=["sparse_categorical_accuracy", "categorical_accuracy"])
model.compile("adam", "binary_crossentropy", metrics=[keras.metrics.BinaryAccuracy(name="accuracy")])
model.compile("adam", "mse", metrics=[keras.metrics.get("mae")])
history = model.fit(1, 2).history["accuracy"]
stop = keras.callbacks.EarlyStopping(monitor="val_accuracy")
report(metrics=["accuracy"])
pattern.compile("accuracy")
