"""Metrics given by short names, under which they report since Keras 2.3."""
import keras
from keras import layers
from keras.callbacks import EarlyStopping, ModelCheckpoint

model = keras.Sequential([layers.Dense(1)])
model.compile(optimizer="rmsprop", loss="mse", metrics=["mae", "MSE"])
stop = EarlyStopping(monitor="val_mean_absolute_error", patience=3)  #~ KM208
best = ModelCheckpoint("best-{val_mean_absolute_error:.2f}.keras")  #~ KM208
history = model.fit([], [], validation_data=([], []), callbacks=[stop, best])
mae_history = history.history["val_mean_absolute_error"]  #~ KM208
print(history.history["mean_squared_error"], history.history["mae"])  #~ KM208
print(history.history["mean_absolute_percentage_error"])


def last(fitted):
    if "mean_absolute_error" in fitted.history:
        return fitted.history["mean_absolute_error"][-1]
    return fitted.history.get("mae")
