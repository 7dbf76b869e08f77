# What reads the history of a model that the file compiles can find nothing under the old key.
import keras
from keras import Sequential
from keras.callbacks import EarlyStopping
from keras.layers import Dense


def build(metrics):
    other = Sequential([Dense(1, activation="sigmoid")])
    return other


model = Sequential([Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=[keras.metrics.BinaryAccuracy(name="accuracy"), "mae"])
trained = model.fit(x, y, callbacks=[EarlyStopping("val_accuracy", mode="max")], validation_split=0.1)
plt.plot(trained.history["accuracy"], trained.history["val_accuracy"])
curves = trained.history
plt.plot(curves["mae"])
results = {"acc": 1}
results["acc"] = model.fit(x, y).history["accuracy"][-1]

# Here another model may have been trained, or get() gave None.
plt.plot(curves.get("accuracy"))
history = build(["acc"]).fit(x, y)
plt.plot(history.history["accuracy"])


class Net(Sequential):
    def fit(self, *args):
        return super().fit(*args, validation_split=0.1)


net = Net([Dense(1, activation="sigmoid")])
net.compile("adam", "binary_crossentropy", metrics=[keras.metrics.BinaryAccuracy(name="accuracy"), "mae"])
seen = net.fit(x, y)
plt.plot(seen.history["accuracy"])
