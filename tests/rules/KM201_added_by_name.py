"""Layers that are added by the name of the argument."""
import numpy as np
from keras.layers import Conv2D, Dense, Flatten
from keras.models import Sequential

model = Sequential()
model.add(layer=Conv2D(4, 3, input_shape=(8, 8, 1)))  #~ KM507
model.add(layer=Flatten())
model.add(Dense(7))
model.add(layer=Dense(1, activation="sigmoid"))
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])  #~ KM201
model.fit(np.zeros((4, 8, 8, 1)), np.zeros(4))
print(model.predict_classes(np.zeros((4, 8, 8, 1))))  #~ KM505

wide = Sequential()
wide.add(Dense(1, input_shape=(3,)))  #~ KM507
wide.add(layer=Dense(5, activation="softmax"))
wide.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])  #~ KM201
print(wide.predict_classes(np.zeros((4, 3))))  #~ KM505
