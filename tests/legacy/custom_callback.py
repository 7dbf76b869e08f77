"""Keras 2.2: a callback that reads and writes the learning rate."""
import numpy as np
from keras import backend as K
from keras.callbacks import Callback
from keras.layers import Dense
from keras.models import Sequential


class Halve(Callback):
    def on_train_begin(self, logs={}):
        self.rates = []

    def on_epoch_end(self, epoch, logs={}):
        lr = K.get_value(self.model.optimizer.lr)
        self.rates.append(round(float(lr), 4))
        K.set_value(self.model.optimizer.lr, lr * 0.5)


model = Sequential([Dense(1, input_shape=(2,))])
model.compile(optimizer="sgd", loss="mse")
halve = Halve()
model.fit(np.ones((4, 2)), np.ones((4, 1)), epochs=3, verbose=0, callbacks=[halve])
print("rates", halve.rates)
