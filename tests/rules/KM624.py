import numpy as np
from keras import Input, Sequential, callbacks, layers

model = Sequential([Input((4,)), layers.Dense(1, activation="sigmoid")])
model.compile("sgd", "binary_crossentropy", metrics=["binary_accuracy"])
x, y = np.zeros((8, 4)), np.zeros((8, 1))
history = model.fit(x, y, validation_split=0.5, epochs=2, callbacks=[callbacks.TerminateOnNaN()])
keys = list(history.history.keys())
print(history.history[keys[0]], history.history[keys[1]])  #~ KM624
loss, accuracy, val_loss, val_accuracy = history.history.values()  #~ KM624
first, second, third, fourth = list(history.history)  #~ KM624
print(list(history.history.values())[0][-1], [*history.history.keys()][3])  #~ KM624
kept = history.history
print(tuple(kept)[-1])
print(list(kept.values())[-2])  #~ KM624


def plot(past, key):
    names = list(past.history.keys())
    print(names[1])  #~ KM624
    print(names[key], names[5], names[:2], past.history["loss"])
    for name in past.history.keys():
        print(name)
    return list(past.history.values())[0]  #~ KM624


plot(history, 2)
total, *others = history.history.values()
pair, other = history.history.values()
print(len(list(history.history.keys())), dict(history.history)["loss"], sorted(history.history)[0])


def foreign(past):
    return list(past.history.keys())[0]
