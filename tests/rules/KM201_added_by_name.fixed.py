"""Layers that are added by the name of the argument."""
import numpy as np
import keras
from keras.layers import Conv2D, Dense, Flatten
from keras.models import Sequential

model = Sequential()
model.add(keras.Input((8, 8, 1)))
model.add(layer=Conv2D(4, 3))
model.add(layer=Flatten())
model.add(Dense(7))
model.add(layer=Dense(1, activation="sigmoid"))
model.compile("adam", "binary_crossentropy", metrics=[keras.metrics.BinaryAccuracy(name="accuracy")])
model.fit(np.zeros((4, 8, 8, 1)), np.zeros(4))
print((model.predict(np.zeros((4, 8, 8, 1))) > 0.5).astype("int32"))

wide = Sequential()
wide.add(keras.Input((3,)))
wide.add(Dense(1))
wide.add(layer=Dense(5, activation="softmax"))
wide.compile("adam", "sparse_categorical_crossentropy", metrics=[keras.metrics.SparseCategoricalAccuracy(name="accuracy")])
print(wide.predict(np.zeros((4, 3))).argmax(axis=-1))
