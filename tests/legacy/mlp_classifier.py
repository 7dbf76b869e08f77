"""Keras 2.2: a small classifier, with lr and decay."""
from __future__ import print_function

import numpy as np
import keras
from keras.models import Sequential
from keras.layers import Dense, Dropout
from keras.optimizers.legacy import SGD

rng = np.random.RandomState(0)
x_train = rng.rand(64, 8).astype("float32")
y_train = keras.utils.to_categorical((x_train.sum(axis=1) > 4).astype("int"), 2)

model = Sequential()
model.add(Dense(16, activation="relu", input_shape=(8,), kernel_initializer="ones"))
model.add(Dropout(0.0))
model.add(Dense(2, activation="softmax", kernel_initializer="zeros"))
model.compile(loss="categorical_crossentropy", optimizer=SGD(lr=0.01, decay=1e-2), metrics=["accuracy"])
history = model.fit(x_train, y_train, batch_size=16, epochs=3, verbose=0, shuffle=False)
print("epochs", len(history.history["loss"]))
print("keys", sorted(history.history))
print("first loss", round(history.history["loss"][0], 3))
score = model.evaluate(x_train, y_train, verbose=0)
print("scores", len(score), round(score[0], 2))
