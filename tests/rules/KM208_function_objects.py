from tensorflow import keras
from tensorflow.keras.callbacks import EarlyStopping


def weighted(weight):
    def inner(y_true, y_pred):
        return y_pred * weight

    inner.__name__ = "F1"
    return inner


def F1(y_true, y_pred):
    return y_pred


# Silent: a metric that is named F1, functions that are named by hand.
model = keras.Sequential([keras.layers.Dense(1)])
model.compile("adam", "mse", metrics=[F1, keras.metrics.Mean(name="F1")])
stop = EarlyStopping(monitor="val_F1", mode="max")
other = keras.Sequential([keras.layers.Dense(1)])
other.compile("adam", "mse", metrics=[weighted(2.0)])
