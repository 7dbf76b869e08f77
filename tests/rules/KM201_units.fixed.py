"""Binary cross-entropy over a number of units that the file does not tell: any of two metrics is taken, and no fix guesses."""

import keras
from keras.layers import Dense
from keras.models import Sequential

names = open("names.txt").read().split()

tagger = Sequential([Dense(8), Dense(len(names), activation="sigmoid")])
tagger.compile(loss="binary_crossentropy", optimizer="adam", metrics=["accuracy"])

classifier = Sequential([Dense(8), Dense(len(names), activation="softmax")])
classifier.compile(loss="binary_crossentropy", optimizer="adam", metrics=[keras.metrics.CategoricalAccuracy(name="acc")])

single = Sequential([Dense(8), Dense(1, activation="sigmoid")])
single.compile(loss="binary_crossentropy", optimizer="adam", metrics=[keras.metrics.BinaryAccuracy(name="acc")])
