"""Keys of the history that a helper is given, or that a loop goes over."""
import matplotlib.pyplot as plt
from keras import Sequential
from keras.layers import Dense

model = Sequential([Dense(1)])
model.compile("sgd", "mse", metrics=["accuracy"])  #~ KM203
history = model.fit(x, y, validation_split=0.2)


def plot(history, what="loss"):
    plt.plot(history.history[what])
    plt.plot(history.history["val_" + what])
    plt.title(what)


def shown(history, key="acc"):  #~ KM208
    plt.plot(history.history[key])


def titled(history, title):
    plt.plot(history.history["loss"])
    plt.title(title)


plot(history)
plot(history, "acc")  #~ KM208
plot(history, what="accuracy")
shown(history)
titled(history, "acc")
for key in ["loss", "acc", "val_acc"]:  #~ KM208 KM208
    plt.plot(history.history[key], label=key)
for label in ("acc", "loss"):
    plt.title(label)
for key in history.history:
    plt.plot(history.history[key])
