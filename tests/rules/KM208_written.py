# The file itself puts the old key there.
import keras
from keras import Sequential
from keras.callbacks import Callback, EarlyStopping
from keras.layers import Dense

model = Sequential([Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=["accuracy", "mae"])  #~ KM201


class OldNames(Callback):
    def on_epoch_end(self, epoch, logs=None):
        logs["acc"] = logs["accuracy"]
        logs.update({"val_acc": logs.get("val_accuracy")}, mean_absolute_error=logs["mae"])


stop = EarlyStopping(monitor="val_acc", mode="max")
history = model.fit(x, y, callbacks=[OldNames(), stop])
history.history["rate"] = history.history["acc"]
plt.plot(history.history["val_acc"], history.history["mean_absolute_error"])


class Net(keras.Model):
    def train_step(self, data):
        return {"loss": self.loss_of(data), "mse": self.error_of(data)}


net = Net()
net.compile("adam", "mean_squared_error", metrics=["mean_squared_error"])  #~ KM708
seen = net.fit(x, y)
plt.plot(seen.history["mse"])
