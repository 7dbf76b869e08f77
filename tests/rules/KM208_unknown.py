"""Nothing is known of the metrics, or both names are there, or the file writes the rate itself."""
from keras.callbacks import Callback, EarlyStopping
from keras.models import Sequential


def train(model, metrics):
    model.compile("adam", "mse", metrics=metrics)
    history = model.fit(x, y, callbacks=[EarlyStopping(monitor="val_acc", mode="max")])
    return history.history["acc"], history.history["accuracy"]


class Rate(Callback):
    def on_epoch_end(self, epoch, logs=None):
        logs["lr"] = float(self.model.optimizer.learning_rate)
        print(logs["lr"])
