"""One optimizer that functions get as an argument."""

import keras
import numpy as np
from keras.layers import Dense, Input
from keras.models import Model, Sequential
from keras.optimizers import Adam


def get_optimizer():
    return Adam(0.0002, 0.5)


def get_generator(optimizer):
    generator = Sequential([Dense(2)])
    generator.compile(optimizer, "mse")
    return generator


def get_discriminator(optimizer):
    discriminator = Sequential([Dense(1)])
    discriminator.compile(optimizer, "mse")
    return discriminator


def get_gan(discriminator, generator, optimizer):
    discriminator.trainable = False
    noise = Input((2,))
    gan = Model(noise, discriminator(generator(noise)))
    gan.compile(optimizer=optimizer.from_config(optimizer.get_config()), loss="mse")
    return gan


def train(data):
    adam = get_optimizer()
    first = get_generator(adam)
    second = get_discriminator(adam)
    both = get_gan(second, first, adam)
    second.trainable = True
    second.train_on_batch(data, data)
    second.trainable = False
    both.train_on_batch(data, data)


# An object for each.
def own_discriminator(optimizer):
    model = Sequential([Dense(1)])
    model.compile(optimizer, "mse")
    return model


def own_gan(judge, optimizer):
    judge.trainable = False
    noise = Input((2,))
    model = Model(noise, judge(noise))
    model.compile(optimizer, "mse")
    return model


def train_own(data):
    judge = own_discriminator(get_optimizer())
    both = own_gan(judge, get_optimizer())
    judge.trainable = True
    judge.train_on_batch(data, data)
    judge.trainable = False
    both.train_on_batch(data, data)


# One of them is a name.
def any_discriminator(optimizer):
    model = Sequential([Dense(1)])
    model.compile(optimizer, "mse")
    return model


def any_gan(judge, optimizer):
    judge.trainable = False
    noise = Input((2,))
    model = Model(noise, judge(noise))
    model.compile(optimizer, "mse")
    return model


def train_any(data):
    adam = Adam()
    judge = any_discriminator(adam)
    both = any_gan(judge, adam)
    print(any_gan(judge, "sgd"))
    judge.trainable = True
    judge.train_on_batch(data, data)
    judge.trainable = False
    both.train_on_batch(data, data)


# The discriminator alone is trained.
def still_discriminator(optimizer):
    model = Sequential([Dense(1)])
    model.compile(optimizer, "mse")
    return model


def still_gan(judge, optimizer):
    judge.trainable = False
    noise = Input((2,))
    model = Model(noise, judge(noise))
    model.compile(optimizer, "mse")
    return model


def train_still(data):
    adam = Adam()
    judge = still_discriminator(adam)
    both = still_gan(judge, adam)
    judge.trainable = True
    judge.train_on_batch(data, data)
    judge.trainable = False
    return both.predict(data)


# A model for each turn.
def build(optimizer):
    model = Sequential([Dense(1)])
    model.compile(optimizer.from_config(optimizer.get_config()), "mse")
    return model


def cross(data):
    adam = keras.optimizers.Adam()
    for _ in range(3):
        model = build(adam)
        model.fit(data, data)


# One for each call.
def fitted(optimizer, data):
    model = Sequential([Dense(1)])
    model.compile(optimizer, "mse")
    model.fit(data, data)


def made(optimizer):
    model = Sequential([Dense(1)])
    model.compile(optimizer, "mse")
    return model


fitted(Adam(), np.ones(1))
fitted(Adam(), np.ones(1))
some, more = made(Adam()), made(Adam(0.1))
one = made(Adam())
one.fit(np.ones(1), np.ones(1))
two = made(Adam(0.1))
two.fit(np.ones(1), np.ones(1))
