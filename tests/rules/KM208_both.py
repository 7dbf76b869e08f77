# Code that copes with both keys, and look-alikes that do not.
from keras.callbacks import EarlyStopping
from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(1, activation="sigmoid")])
model.compile("sgd", "binary_crossentropy", metrics=["accuracy"])  #~ KM201
history = model.fit([[1.0]], [1.0], callbacks=[EarlyStopping("val_acc")])  #~ KM208 KM723
a = history.history["acc"] if "acc" in history.history else history.history["accuracy"]
if "val_acc" in history.history:
    b = history.history["val_acc"]
else:
    b = history.history["val_accuracy"]
if "val_accuracy" not in history.history.keys():
    print(history.history["val_acc"])
try:
    c = history.history["acc"]
except (KeyError, TypeError):
    c = history.history["accuracy"]
d = history.history.get("acc", history.history.get("accuracy"))
e = history.history.get("acc") or history.history.get("accuracy")
if "loss" in history.history:
    print(history.history["acc"])  #~ KM208
try:
    print(history.history["acc"])  #~ KM208
except ValueError:
    print(history.history["accuracy"])
print(history.history["acc"][-1] or 0)  #~ KM208
print("acc" in history.history)


def on_epoch_end(self, epoch, logs):
    print(logs.get("lr") or logs.get("learning_rate"))
    print(logs.get("lr"))  #~ KM208


plot = print
plot(history.history["acc"], "accuracy")  #~ KM208
