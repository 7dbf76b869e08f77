"""What the logs of a batch held once."""
from keras.callbacks import Callback


class Seen(Callback):
    def on_train_begin(self, logs=None):
        self.seen = 0

    def on_batch_begin(self, batch, logs):
        print(logs["batch"])  #~ KM718

    def on_batch_end(self, batch, logs=None):
        logs = logs or {}
        self.seen += logs.get("size", 0)  #~ KM718

    def on_train_batch_end(self, step, numbers=None):  #~ KM718
        self.last = numbers["size"]  #~ KM718
        self.loss = numbers["loss"], numbers.get("accuracy")

    def on_epoch_end(self, epoch, logs=None):
        print(logs.get("size"), self.options["size"])

    def helper(self, batch, logs):
        return logs["size"]


class Own:
    def on_batch_end(self, batch, logs=None):
        return logs["size"]


def on_batch_end(batch, logs):
    return logs["size"]
