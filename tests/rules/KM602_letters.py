"""A parameter whose name says nothing is a model where all calls give one."""

from keras.layers import Dense, Input
from keras.models import Model, Sequential


def build_discriminator():
    model = Sequential()
    model.add(Input((2,)))
    model.add(Dense(1))
    return model


def build_gan(D):
    z = Input((3,))
    D.trainable = False  #~ KM602
    return Model(z, D(Dense(2)(z)))


def train(x, noise, y):
    D = build_discriminator()
    D.compile(loss="mse", optimizer="sgd")
    gan = build_gan(D)
    gan.compile(loss="mse", optimizer="sgd")
    for _ in range(10):
        D.train_on_batch(x, y)
        gan.train_on_batch(noise, y)


def freeze_layers(D):
    for layer in D.layers:
        layer.trainable = False  #~ KM602


def train_frozen(x, y):
    D = build_discriminator()
    D.compile(loss="mse", optimizer="sgd")
    freeze_layers(D)
    D.train_on_batch(x, y)


class Part:
    def compile(self, **settings):
        self.settings = settings

    def train_on_batch(self, x, y):
        return x, y


def no_model(P):
    P.trainable = False


def run(x, y):
    P = Part()
    P.compile(loss="mse")
    no_model(P)
    P.train_on_batch(x, y)
