import numpy as np
from keras import Input, Sequential, callbacks, layers

model = Sequential([Input((4,)), layers.Dense(1, activation="sigmoid")])
model.compile("sgd", "binary_crossentropy", metrics=["binary_accuracy"])
x, y = np.zeros((8, 4)), np.zeros((8, 1))
history = model.fit(x, y, validation_split=0.5, epochs=2, callbacks=[callbacks.TerminateOnNaN()])
keys = list(history.history.keys())
print(history.history["loss"], history.history["binary_accuracy"])
loss, accuracy, val_loss, val_accuracy = (history.history["loss"], history.history["binary_accuracy"], history.history["val_loss"], history.history["val_binary_accuracy"])
first, second, third, fourth = ("loss", "binary_accuracy", "val_loss", "val_binary_accuracy")
print(history.history["loss"][-1], "val_binary_accuracy")
kept = history.history
print(tuple(kept)[-1])
print(kept["val_loss"])


def plot(past, key):
    names = list(past.history.keys())
    print("binary_accuracy")
    print(names[key], names[5], names[:2], past.history["loss"])
    for name in past.history.keys():
        print(name)
    return past.history["loss"]


plot(history, 2)
total, *others = history.history.values()
pair, other = history.history.values()
print(len(list(history.history.keys())), dict(history.history)["loss"], sorted(history.history)[0])


def foreign(past):
    return list(past.history.keys())[0]
