"""A text classifier as people wrote it for Keras 2: it runs on Keras 2.15 and not on Keras 3."""

import numpy as np
from keras import backend as K
from keras.callbacks import Callback, ModelCheckpoint
from keras.layers import LSTM, Dense, Embedding
from keras.models import Sequential
from keras.optimizers import Adam

np.random.seed(7)
WORDS, LENGTH = 200, 12

x = np.random.randint(1, WORDS, size=(64, LENGTH))
y = (x[:, 0] > WORDS // 2).astype("int32")


def batches(size=16):
    while True:
        for start in range(0, len(x), size):
            yield x[start : start + size], y[start : start + size]


class Halve(Callback):
    def on_epoch_end(self, epoch, logs=None):
        rate = K.get_value(self.model.optimizer.lr)
        K.set_value(self.model.optimizer.lr, rate * 0.5)
        print("learning rate is now %.4f" % K.get_value(self.model.optimizer.lr))


model = Sequential()
model.add(Embedding(WORDS, 8, input_length=LENGTH))
model.add(LSTM(8))
model.add(Dense(1, activation="sigmoid"))
model.compile(Adam(0.01), "binary_crossentropy", ["accuracy"])

checkpoint = ModelCheckpoint("best.hdf5", save_weights_only=True)
model.fit_generator(batches(), steps_per_epoch=4, epochs=2, callbacks=[Halve(), checkpoint], verbose=0, workers=1)

print("weights:", sum(K.count_params(w) for w in model.trainable_weights))
model.save_weights("weights.h5")
model.load_weights("weights.h5")
print("done")
