import numpy as np
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras.preprocessing.image import ImageDataGenerator

WEIGHTS = {0: 1.0, 1: 5.0}


def batches(data, labels):
    while True:
        yield data, labels


def dataset(data, labels):
    return tf.data.Dataset.from_tensors((data, labels))


class Batches(keras.utils.Sequence):
    def __init__(self):
        super().__init__()

    def __len__(self):
        return 1

    def __getitem__(self, index):
        return np.ones((2, 3)), np.ones(2)


class Trainer:
    def __init__(self, model):
        self.model = model

    def batches(self):
        while True:
            yield np.ones((2, 3)), np.ones(2)

    def train(self):
        self.model.fit(self.batches(), steps_per_epoch=3, class_weight=WEIGHTS)


x, y = np.ones((2, 3)), np.ones(2)
model = keras.Sequential([keras.layers.Dense(1)])
model.fit(batches(x, y), steps_per_epoch=3, class_weight={0: 1.0, 1: 5.0})
stream = batches(x, y)
model.fit(stream, steps_per_epoch=3, class_weight=WEIGHTS)
model.fit(((x, y) for _ in range(3)), class_weight=WEIGHTS)

model.fit(x, y, class_weight=WEIGHTS)
model.fit(batches(x, y), steps_per_epoch=3)
model.fit(batches(x, y), steps_per_epoch=3, class_weight=None)
model.fit(dataset(x, y), class_weight=WEIGHTS)
model.fit(Batches(), class_weight=WEIGHTS)
model.fit(ImageDataGenerator().flow(x, y), class_weight=WEIGHTS)


def weighted(labels, given):
    from sklearn.utils import class_weight

    found = class_weight.compute_class_weight("balanced", classes=np.unique(labels), y=labels)
    model.fit(x, y, class_weight=dict(enumerate(found)))
    model.fit(x, y, epochs=2)
    model.train_on_batch(x, y, class_weight=dict(enumerate([1.0, 5.0])))
    model.fit(x, y, class_weight=np.array([1.0, 5.0]) * 2)
    model.fit(x, y, class_weight=dict(enumerate(found)))
    model.fit(x, y, class_weight=dict(zip([0, 1], found)))
    model.fit(x, y, class_weight=given)
    model.train_on_batch(x, [y, y], class_weight=[given, given])
    other = class_weight.compute_class_weight("balanced", classes=np.unique(labels), y=labels)
    other = {index: weight for index, weight in enumerate(other)}
    model.fit(x, y, class_weight=other)
