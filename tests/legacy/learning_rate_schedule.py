"""Keras 2.1: LearningRateScheduler and ReduceLROnPlateau."""
import numpy as np
from keras.callbacks import EarlyStopping, LearningRateScheduler, ReduceLROnPlateau
from keras.layers import Dense
from keras.models import Sequential


def step_decay(epoch):
    return 0.1 * (0.5 ** epoch)


model = Sequential([Dense(1, input_shape=(2,), kernel_initializer="zeros")])
model.compile(optimizer="sgd", loss="mse", metrics=["mae"])
callbacks = [
    LearningRateScheduler(step_decay),
    EarlyStopping(monitor="val_loss", patience=5, verbose=0),
    ReduceLROnPlateau(monitor="val_loss", factor=0.2, patience=5, min_lr=0.001),
]
x = np.ones((4, 2))
history = model.fit(x, np.ones((4, 1)), epochs=2, verbose=0, validation_split=0.5, callbacks=callbacks)
print("losses", [round(loss, 3) for loss in history.history["loss"]])
print("rate", round(float(model.optimizer.lr.numpy()), 3))
