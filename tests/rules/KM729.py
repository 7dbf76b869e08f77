import itertools

import tensorflow as tf
from keras.layers import Dense
from keras.models import Sequential
from keras.utils import Sequence
from project import images, masks, pair

model = Sequential([Dense(1)])


class Safe:
    def __init__(self, iterator):
        self.iterator = iterator

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.iterator)


def safe(function):
    def made(*args, **kwargs):
        return Safe(function(*args, **kwargs))

    return made


@safe
def batches(count):
    for _ in range(count):
        yield images, masks


def plain(count):
    for _ in range(count):
        yield images, masks


both = zip(images, masks)
model.fit(both, steps_per_epoch=3)  #~ KM729
model.fit(zip(images, masks), steps_per_epoch=3, validation_data=zip(images, masks), validation_steps=1)  #~ KM729 KM729
model.fit_generator(batches(3), steps_per_epoch=3)  #~ KM505 KM729
model.evaluate(Safe(plain(3)), steps=3)  #~ KM729
model.predict(map(pair, images), steps=3)  #~ KM729
model.fit(itertools.cycle([(images, masks)]), steps_per_epoch=3)  #~ KM729
model.fit(((a, b) for a, b in zip(images, masks)), steps_per_epoch=3)
model.fit(plain(3), steps_per_epoch=3)
model.fit(images, masks, validation_data=next(plain(1)))
model.fit(*zip(images, masks))


class Loader(Sequence):
    def __len__(self):
        return 3

    def __getitem__(self, index):
        return images, masks


class Stream:
    def __iter__(self):
        yield images, masks


pairs = [(images, masks)] * 3
steps = tf.data.Dataset.from_tensor_slices((images, masks)).batch(2).repeat()
model.fit(iter(pairs), steps_per_epoch=3)  #~ KM729
model.fit(iter([(images, masks)]), steps_per_epoch=1)  #~ KM729
model.fit(iter(steps), steps_per_epoch=3)  #~ KM729
model.fit(iter(tf.data.Dataset.from_generator(plain, ...).batch(2)), steps_per_epoch=3)  #~ KM729
model.fit(iter(Loader()), steps_per_epoch=3)
model.fit(iter(Stream()), steps_per_epoch=3)
model.fit(iter(plain(3)), steps_per_epoch=3)
model.fit(iter(images), steps_per_epoch=3)
