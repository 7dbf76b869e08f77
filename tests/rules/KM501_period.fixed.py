from keras.callbacks import ModelCheckpoint
from keras.models import Sequential
from keras.layers import Dense
from project import data, register


class Mine(ModelCheckpoint):
    def __init__(self, path):
        super().__init__(path)


class PeriodicCheckpoint(ModelCheckpoint):
    """Save after every ``period`` epochs, which Keras 3 has no argument for."""

    def __init__(self, *args, period=1, **kwargs):
        super().__init__(*args, **kwargs)
        self.period = period
        self.epochs_since_last_save = 0

    def on_epoch_end(self, epoch, logs=None):
        self.epochs_since_last_save += 1
        if self.epochs_since_last_save >= self.period:
            self.epochs_since_last_save = 0
            super().on_epoch_end(epoch, logs)


@register
def train(every):
    model = Sequential([Dense(1)])
    model.compile("sgd", "mse")
    savers = [PeriodicCheckpoint("{epoch}.weights.h5", save_weights_only=True, period=every)]
    savers.append(PeriodicCheckpoint("last.keras", period=10))
    savers.append(ModelCheckpoint("each.keras"))
    savers.append(ModelCheckpoint("batch.keras", save_freq=100))
    model.fit(data, data, callbacks=savers)


train(3)
