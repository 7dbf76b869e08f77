"""Names of metrics that are functions, objects and parts of lists."""
import keras
from keras import losses, metrics
from keras.callbacks import EarlyStopping, ModelCheckpoint
from keras.layers import Dense
from keras.metrics import mean_absolute_error
import library


def own(y_true, y_pred):
    return y_pred


class Best(keras.metrics.Mean):
    _direction = "up"


class Other(keras.metrics.Metric):
    pass


BASE = ["mae"]
model = keras.Sequential([Dense(1)])
model.compile("sgd", "mse", metrics=[
    *BASE, own, mean_absolute_error, losses.mean_squared_error, Best(name="best"),
    Other(name="other"), metrics.binary_accuracy, library.metric(),
])
stop = EarlyStopping(monitor="val_own")  #~ KM209
best = ModelCheckpoint("m.keras", monitor="val_best")
other = EarlyStopping(monitor="val_other")  #~ KM209
error = EarlyStopping(monitor="val_mean_squared_error")
near = EarlyStopping(monitor="val_binary_accuracy")  #~ KM209
mae = EarlyStopping(monitor="val_mae")
model.fit(x, y, callbacks=[stop, best, other, error, mae])
names = list(BASE)
again = keras.Sequential([Dense(1, activation="sigmoid")])
again.compile("sgd", "binary_crossentropy", metrics=list(["accuracy"]))  #~ KM201
