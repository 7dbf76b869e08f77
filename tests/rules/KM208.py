from keras import Sequential
from keras.callbacks import Callback, EarlyStopping, ModelCheckpoint, ReduceLROnPlateau
from keras.layers import Dense

model = Sequential([Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=["accuracy", "AUC"])  #~ KM201
stop = EarlyStopping(monitor="val_acc", mode="max")  #~ KM208
slower = ReduceLROnPlateau("acc", mode="max")  #~ KM208
save = ModelCheckpoint("weights-{epoch:02d}-{val_acc:.2f}.keras", mode="max")  #~ KM208
history = model.fit(x, y, callbacks=[stop, save])
plt.plot(history.history["acc"])  #~ KM208
plt.plot(history.history['val_acc'])  #~ KM208
curves = history.history
plt.plot(curves["val_auc"])  #~ KM208
plt.plot(history.history["lr"])  #~ KM208


class Watch(Callback):
    def on_epoch_end(self, epoch, logs=None):
        print(logs.get("acc"), logs["val_acc"])  #~ KM208 KM208
        print(logs.get("lr"))  #~ KM208


# Look-alikes: named right, or no history of training.
plt.plot(history.history["accuracy"], label="acc")
plt.plot(history.history["val_AUC"])
plt.plot(history.history["learning_rate"])
plt.plot(history.history["loss"], history.history["val_loss"])
EarlyStopping(monitor="val_accuracy", mode="max")
results = {"acc": 1, "val_acc": 2}
print(results["acc"], settings["lr"], settings.get("lr"))
print(cycle.history["lr"])
