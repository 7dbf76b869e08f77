"""Metrics given by short names, under which they report since Keras 2.3."""
import keras
from keras import layers
from keras.callbacks import EarlyStopping, ModelCheckpoint

model = keras.Sequential([layers.Dense(1)])
model.compile(optimizer="rmsprop", loss="mse", metrics=["mae", "MSE"])
stop = EarlyStopping(monitor="val_mae", patience=3)
best = ModelCheckpoint("best-{val_mae:.2f}.keras")
history = model.fit([], [], validation_data=([], []), callbacks=[stop, best])
mae_history = history.history["val_mae"]
print(history.history["MSE"], history.history["mae"])
print(history.history["mean_absolute_percentage_error"])


def last(fitted):
    if "mean_absolute_error" in fitted.history:
        return fitted.history["mean_absolute_error"][-1]
    return fitted.history.get("mae")
