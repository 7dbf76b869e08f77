import keras
from keras import Sequential
from keras.callbacks import Callback, EarlyStopping, ModelCheckpoint, ReduceLROnPlateau
from keras.layers import Dense

model = Sequential([Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=[keras.metrics.BinaryAccuracy(name="accuracy"), "AUC"])
stop = EarlyStopping(monitor="val_accuracy", mode="max")
slower = ReduceLROnPlateau("accuracy", mode="max")
save = ModelCheckpoint("weights-{epoch:02d}-{val_accuracy:.2f}.keras", mode="max")
history = model.fit(x, y, callbacks=[stop, save])
plt.plot(history.history["accuracy"])
plt.plot(history.history['val_accuracy'])
curves = history.history
plt.plot(curves["val_AUC"])
plt.plot(history.history["learning_rate"])


class Watch(Callback):
    def on_epoch_end(self, epoch, logs=None):
        print(logs.get("accuracy"), logs["val_accuracy"])
        print(logs.get("learning_rate"))


# Look-alikes: named right, or no history of training.
plt.plot(history.history["accuracy"], label="acc")
plt.plot(history.history["val_AUC"])
plt.plot(history.history["learning_rate"])
plt.plot(history.history["loss"], history.history["val_loss"])
EarlyStopping(monitor="val_accuracy", mode="max")
results = {"acc": 1, "val_acc": 2}
print(results["acc"], settings["lr"], settings.get("lr"))
print(cycle.history["lr"])
