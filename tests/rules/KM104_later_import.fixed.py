import numpy as np

np.random.seed(7)
import keras
keras.utils.set_random_seed(7)
import keras
from keras.models import Sequential
from keras import layers, metrics

model = Sequential([layers.Input((4,)), layers.Dense(3, activation="softmax")])
model.compile("adam", "categorical_crossentropy", metrics=[metrics.CategoricalAccuracy(name="accuracy")])

from keras import metrics

print(metrics.Mean)
print(keras.__name__)
