import random

import keras
import numpy as np
from sklearn.model_selection import KFold, StratifiedKFold, StratifiedShuffleSplit, train_test_split
from sklearn.utils import shuffle

x = np.ones((100, 2))
y = np.ones(100)
a = train_test_split(x, y, test_size=0.2)  #~ KM108
b = train_test_split(x, y, random_state=None)  #~ KM108
c = train_test_split(x, y, random_state=1)
d = train_test_split(x, y, shuffle=False)
folds = StratifiedKFold(n_splits=5, shuffle=True)  #~ KM108
plain = KFold(5)
seeded = KFold(5, shuffle=True, random_state=2)
split = StratifiedShuffleSplit(n_splits=1)  #~ KM108
x, y = shuffle(x, y)  #~ KM108
x, y = shuffle(x, y, random_state=3)

data, labels = shuffle(x, y)  #~ KM108
keras.Sequential().fit(data, labels, validation_split=0.2)
mixed = shuffle(x)


def batches(samples):
    for epoch in range(3):
        samples = shuffle(samples)
        yield samples[: epoch + 1], samples[epoch:]


np.random.shuffle(x)  #~ KM108
train, test = x[:80], x[80:]

pairs = [1, 2, 3]
random.shuffle(pairs)  #~ KM108
first = pairs[:2]
second = pairs[2:]

order = [1, 2, 3]
random.shuffle(order)


class Data(keras.utils.Sequence):
    def on_epoch_end(self):
        np.random.shuffle(self.order)

    def __init__(self, samples, **kwargs):
        super().__init__(**kwargs)
        self.samples = shuffle(samples)
