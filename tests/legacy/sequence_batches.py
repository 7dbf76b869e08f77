"""Keras 2.2: a keras.utils.Sequence with workers."""
import numpy as np
from keras.models import Sequential
from keras.layers import Dense
from keras.utils import Sequence


class Batches(Sequence):
    def __init__(self, x, y, size):
        self.x, self.y, self.size = x, y, size

    def __len__(self):
        return int(np.ceil(len(self.x) / float(self.size)))

    def __getitem__(self, index):
        part = slice(index * self.size, (index + 1) * self.size)
        return self.x[part], self.y[part]


x = np.linspace(0, 1, 40).reshape(20, 2)
y = x.sum(axis=1, keepdims=True)
model = Sequential([Dense(1, input_dim=2, kernel_initializer="ones")])
model.compile("sgd", "mse")
model.fit_generator(Batches(x, y, 5), epochs=2, verbose=0, workers=2, use_multiprocessing=False, max_queue_size=4, shuffle=False)
print("batches", len(Batches(x, y, 5)))
print("loss", round(model.evaluate(x, y, verbose=0), 4))
