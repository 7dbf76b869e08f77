"""A mode of "auto" that is written out."""
import keras
from keras.callbacks import EarlyStopping, ModelCheckpoint

MODE = "auto"


def accuracy(y_true, y_pred):
    return keras.ops.mean(y_pred)


model = keras.Sequential([keras.layers.Dense(1)])
model.compile("adam", "mse", metrics=[accuracy])
save = ModelCheckpoint("best.keras", monitor="val_accuracy", save_best_only=True, mode="max", verbose=1)
stop = EarlyStopping("val_accuracy", 0, 3, 0, "max")
named = EarlyStopping("val_accuracy", mode="max")
free = EarlyStopping("val_accuracy", mode="max")
