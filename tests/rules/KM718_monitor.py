import numpy as np
from keras import callbacks
from tensorflow.keras.callbacks import Callback, EarlyStopping, ModelCheckpoint


class Stops(EarlyStopping):
    def on_epoch_end(self, epoch, logs=None):
        if self.monitor_op(logs["loss"] - self.min_delta, self.best):  #~ KM718 KM718
            print(self.monitor_op(1, 2))
        super().on_epoch_end(epoch, logs)


class Saves(ModelCheckpoint):
    def on_epoch_end(self, epoch, logs=None):
        if logs["loss"] < self.best:  #~ KM718
            self.best = logs["loss"]


class Slower(callbacks.ReduceLROnPlateau):
    def on_epoch_end(self, epoch, logs=None):
        if np.less(logs["loss"], self.best):  #~ KM718
            print("better")


class Begins(EarlyStopping):
    def on_train_begin(self, logs=None):
        super().on_train_begin(logs)
        print(self.monitor_op(1, 2))  #~ KM718


class Later(EarlyStopping):
    def on_epoch_end(self, epoch, logs=None):
        super().on_epoch_end(epoch, logs)
        print(self.monitor_op(1, 2), self.best < 3)

    def on_train_end(self, logs=None):
        print(self.monitor_op(1, 2), self.best < 3)


class Sets(ModelCheckpoint):
    def __init__(self, path):
        super().__init__(path)
        self.monitor_op = np.less
        self.best = np.inf

    def on_epoch_end(self, epoch, logs=None):
        if self.monitor_op(logs["loss"], self.best):
            self.best = logs["loss"]


class Asks(EarlyStopping):
    def on_epoch_end(self, epoch, logs=None):
        if self.best is None or logs["loss"] < self.best:
            self.best = logs["loss"]
        print(self.best, "best")


class Own(Callback):
    def on_epoch_end(self, epoch, logs=None):
        if self.monitor_op(logs["loss"], self.best):
            self.best = logs["loss"]
