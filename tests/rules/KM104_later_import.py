import numpy as np

np.random.seed(7)  #~ KM104
import keras
from keras.models import Sequential
from keras import layers

model = Sequential([layers.Input((4,)), layers.Dense(3, activation="softmax")])
model.compile("adam", "categorical_crossentropy", metrics=["accuracy"])  #~ KM201

from keras import metrics

print(metrics.Mean)
print(keras.__name__)
