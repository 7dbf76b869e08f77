"""Keras 2.0: training from a Python generator."""
import numpy as np
from keras.models import Sequential
from keras.layers import Dense


def batches(size):
    rng = np.random.RandomState(1)
    while True:
        x = rng.rand(size, 4)
        yield x, x.sum(axis=1, keepdims=True)


model = Sequential([Dense(1, input_shape=(4,), kernel_initializer="zeros")])
model.compile(optimizer="sgd", loss="mse")
history = model.fit_generator(batches(8), steps_per_epoch=5, epochs=2, verbose=0)
print("epochs", len(history.epoch), "losses", [round(loss, 3) for loss in history.history["loss"]])
print("evaluate", round(model.evaluate_generator(batches(8), steps=2), 3))
print("predict", model.predict_generator(batches(8), steps=2).shape)
