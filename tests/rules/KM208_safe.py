# What reads the history of a model that the file compiles can find nothing under the old key.
from keras import Sequential
from keras.callbacks import EarlyStopping
from keras.layers import Dense


def build(metrics):
    other = Sequential([Dense(1, activation="sigmoid")])
    return other


model = Sequential([Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=["accuracy", "mae"])  #~ KM201
trained = model.fit(x, y, callbacks=[EarlyStopping("val_acc", mode="max")], validation_split=0.1)  #~ KM208
plt.plot(trained.history["acc"], trained.history["val_acc"])  #~ KM208 KM208
curves = trained.history
plt.plot(curves["mean_absolute_error"])  #~ KM208
results = {"acc": 1}
results["acc"] = model.fit(x, y).history["acc"][-1]  #~ KM208

# Here another model may have been trained, or get() gave None.
plt.plot(curves.get("acc"))  #~ KM208
history = build(["acc"]).fit(x, y)
plt.plot(history.history["acc"])  #~ KM208


class Net(Sequential):
    def fit(self, *args):
        return super().fit(*args, validation_split=0.1)


net = Net([Dense(1, activation="sigmoid")])
net.compile("adam", "binary_crossentropy", metrics=["accuracy", "mae"])  #~ KM201
seen = net.fit(x, y)
plt.plot(seen.history["acc"])  #~ KM208
