import keras
import numpy as np
from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(1)])


def pairs(left, right, labels):
    while True:
        yield [left, right], labels  #~ KM728


def two_outputs(images, names):
    while True:
        first, second = images, names
        targets = [first, second]
        yield images, targets  #~ KM728


def one_list(images, names):
    for image in images:
        yield [image, names]  #~ KM728


def one_input(images, names):
    while True:
        yield ([images], names)  #~ KM728


def columns(table, labels):
    while True:
        yield [table[:, i] for i in range(3)], labels  #~ KM728


def nested(left, right, labels):
    while True:
        yield [[left, right], labels]  #~ KM728


def validation(left, right, labels):
    while True:
        yield [left, right], labels  #~ KM728


def windows(signal):
    while True:
        yield np.array(signal)  #~ KM728


def inputs_only(left, right):
    while True:
        yield [left, right]  #~ KM728


def tuples(left, right, labels):
    while True:
        yield (left, right), labels


def arrays(images, names):
    while True:
        batch = []
        for image in images:
            batch.append(image)
        yield np.array(batch), names


def by_hand(left, right, labels):
    for _ in range(3):
        yield [left, right], labels


model.fit(pairs(1, 2, 3), steps_per_epoch=2, validation_data=validation(1, 2, 3))
model.fit_generator(two_outputs(1, 2), steps_per_epoch=2)  #~ KM505
model.fit_generator(generator=one_list(1, 2), steps_per_epoch=2)  #~ KM505
batches = one_input(1, 2)
model.evaluate(batches, steps=3)
model.fit(columns(1, 2), steps_per_epoch=3)
model.fit(nested(1, 2, 3), steps_per_epoch=3)
model.predict(windows(1), steps=3)
model.predict_generator(inputs_only(1, 2), steps=3)  #~ KM505
model.fit(tuples(1, 2, 3), steps_per_epoch=3)
model.fit(arrays(1, 2), steps_per_epoch=3)
for data, targets in by_hand(1, 2, 3):
    model.train_on_batch(data, targets)


class Trainer:
    def __init__(self, model):
        self.model = model

    def batches(self):
        while 1:
            yield [self.model.name, self.model.name], 1  #~ KM728

    def train(self):
        self.model.fit(self.batches(), steps_per_epoch=3)


class Pairs(keras.utils.Sequence):
    def __init__(self, left, right):
        super().__init__()
        self.left, self.right = left, right

    def __len__(self):
        return len(self.left)

    def __getitem__(self, index):
        inputs = [self.left[index], self.right[index]]
        return inputs, [self.left[index]]  #~ KM728 KM728


class Plain(keras.utils.Sequence):
    def __init__(self, left):
        super().__init__()
        self.left = left

    def __getitem__(self, index):
        return [self.left[index], self.left[index]]


class Loads(keras.utils.Sequence):
    """Batches that other methods make."""

    def __getitem__(self, index):
        x, y = self.__load(index)
        return x, y

    def __load(self, index):
        inputs = [self.left[index], self.right[index]]
        return inputs, self.left[index]  #~ KM728


class LoadsAll(keras.utils.Sequence):
    def __getitem__(self, index):
        return self.load(index)

    def load(self, index):
        return [index, index], index  #~ KM728


class LoadsParts(keras.utils.Sequence):
    def __getitem__(self, index):
        x = self.inputs(index)
        return x, self.targets(index)

    def inputs(self, index):
        return [index, index]  #~ KM728

    def targets(self, index):
        return np.array([index, index])


class Stacks(keras.utils.Sequence):
    def __getitem__(self, index):
        x, y = self.rows(index)
        return np.stack(x), np.array(y)

    def rows(self, index):
        return [index, index], [index]


def whole(images, names):
    return [images, names], names  #~ KM728


def made_by_function(images, names):
    while True:
        yield whole(images, names)


model.fit(made_by_function(1, 2), steps_per_epoch=3)


def for_other_files(images, captions):
    while True:
        yield [images, captions], captions  #~ KM728


def whole_list(images, captions):
    while 1:
        yield [[images, captions], captions]  #~ KM728


def arrays_for_other_files(images, captions):
    while True:
        yield images, captions


def that_ends(images, captions):
    while images:
        yield [images, captions], captions


def used_here(images, captions):
    while True:
        yield [images, captions], captions


both, names = next(used_here(1, 2))


class Shows(keras.utils.Sequence):
    """Batches for `fit`, and five things to look at."""

    def __getitem__(self, index):
        names = [str(index), str(index)]
        if self.shown:
            return self.left, [index], [index], self.right, names
        return self.left, [index, index]  #~ KM728


def with_names(images, labels):
    while True:
        yield images, labels, labels, [images, labels]


model.fit(with_names(1, 2), steps_per_epoch=3)
