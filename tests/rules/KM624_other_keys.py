import numpy as np
from keras import Input, Sequential, layers
from keras.callbacks import Callback


class Adds(Callback):
    def on_epoch_end(self, epoch, logs=None):
        logs["best"] = 1.0


model = Sequential([Input((4,)), layers.Dense(1, activation="sigmoid")])
model.compile("sgd", "mse", metrics=["binary_accuracy"])
x, y = np.zeros((8, 4)), np.zeros((8, 1))
history = model.fit(x, y, epochs=2, callbacks=[Adds()])
print(list(history.history)[0], list(history.history.keys())[-1])
