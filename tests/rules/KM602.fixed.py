import numpy as np
from keras.layers import Dense, Input
from keras.models import Model, Sequential


def build_discriminator():
    model = Sequential()
    model.add(Input((2,)))
    model.add(Dense(1, activation="sigmoid"))
    return model


class GAN:
    def __init__(self):
        self.discriminator = build_discriminator()
        self.discriminator.compile(loss="binary_crossentropy", optimizer="adam")
        self.generator = Sequential([Input((3,)), Dense(2)])
        z = Input((3,))
        self.discriminator.trainable = False
        self.combined = Model(z, self.discriminator(self.generator(z)))
        self.combined.compile(loss="binary_crossentropy", optimizer="adam")

    def train(self, x):
        valid = np.ones((4, 1))
        self.discriminator.trainable = True
        loss = self.discriminator.train_on_batch(x, valid)
        self.discriminator.trainable = False
        self.combined.train_on_batch(np.ones((4, 3)), valid)
        return loss


class Toggled:
    def __init__(self):
        self.discriminator = build_discriminator()
        self.discriminator.compile(loss="binary_crossentropy", optimizer="adam")
        self.discriminator.trainable = False

    def train(self, x):
        self.discriminator.trainable = True
        self.discriminator.train_on_batch(x, np.ones((4, 1)))
        self.discriminator.trainable = False


def script(x):
    critic = build_discriminator()
    critic.compile(loss="mse", optimizer="adam")
    for layer in critic.layers:
        layer.trainable = False
    z = Input((3,))
    gan = Model(z, critic(Dense(2)(z)))
    gan.compile(loss="mse", optimizer="adam")
    critic.train_on_batch(x, np.ones((4, 1)))


def compiled_afterwards(x, y):
    model = build_discriminator()
    model.compile(loss="mse", optimizer="adam")
    model.trainable = False
    model.compile(loss="mse", optimizer="adam")
    model.fit(x, y)


def frozen_before(x, y):
    model = build_discriminator()
    model.trainable = False
    model.compile(loss="mse", optimizer="adam")
    model.fit(x, y)


def never_trained(x, y):
    base = build_discriminator()
    base.compile(loss="mse", optimizer="adam")
    base.trainable = False
    z = Input((2,))
    model = Model(z, Dense(1)(base(z)))
    model.compile(loss="mse", optimizer="adam")
    model.fit(x, y)


def trained_before(x, y):
    model = build_discriminator()
    model.compile(loss="mse", optimizer="adam")
    model.fit(x, y)
    model.trainable = False
    model.fit(x, y)
