import keras
from keras.models import load_model


def my_loss(y_true, y_pred):
    return keras.ops.abs(y_true - y_pred)


def weighted(factor):
    def loss(y_true, y_pred):
        return factor * keras.ops.abs(y_true - y_pred)

    return loss


class MyMetric(keras.metrics.MeanSquaredError):
    pass


model = keras.Sequential([keras.layers.Dense(1)])
model.compile("adam", loss={"out": my_loss, "other": weighted(2.0)}, metrics=[MyMetric()])
load_model("model.keras")  #~ KM302
load_model("model.h5")  #~ KM302
load_model("model.keras", compile=False)
load_model("model.keras", compile=False, safe_mode=True)
