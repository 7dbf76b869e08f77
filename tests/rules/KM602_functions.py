"""Models that functions make, freeze and train."""

import numpy as np
from keras.layers import BatchNormalization, Dense, Input, LeakyReLU
from keras.models import Model, Sequential


def define_discriminator():
    model = Sequential([Input((2,)), Dense(8), LeakyReLU(), Dense(1, activation="sigmoid")])
    model.compile(loss="binary_crossentropy", optimizer="adam")
    return model


def define_generator():
    return Sequential([Input((3,)), Dense(2)])


def define_gan(g_model, d_model):
    d_model.trainable = False  #~ KM602
    model = Sequential()
    model.add(g_model)
    model.add(d_model)
    model.compile(loss="binary_crossentropy", optimizer="adam")
    return model


def summarize(d_model, data):
    return d_model.evaluate(data, np.ones((8, 1)))


def train(g_model, d_model, gan_model, data):
    for _ in range(3):
        d_model.train_on_batch(data, np.ones((8, 1)))
        d_model.train_on_batch(g_model.predict(np.ones((8, 3))), np.zeros((8, 1)))
        gan_model.train_on_batch(np.ones((8, 3)), np.ones((8, 1)))
    summarize(d_model, data)


d_model = define_discriminator()
g_model = define_generator()
gan_model = define_gan(g_model, d_model)
train(g_model, d_model, gan_model, np.ones((8, 2)))


def freeze_layers(critic):
    for layer in critic.layers:
        if not isinstance(layer, BatchNormalization):
            layer.trainable = False  #~ KM602
    return critic


def step(critic, x):
    return critic.train_on_batch(x, np.ones((8, 1)))


def main(x):
    critic = define_discriminator()
    freeze_layers(critic)
    for _ in range(3):
        step(critic=critic, x=x)


def in_one_place(x):
    judge = define_discriminator()
    judge.trainable = False  #~ KM602
    gan = Sequential([define_generator(), judge])
    gan.compile("sgd", "mse")
    judge.train_on_batch(x, np.ones((8, 1)))


def set_trainable(net, value):
    net.trainable = value


def toggled(x):
    net = define_discriminator()
    set_trainable(net, False)
    set_trainable(net, True)
    net.train_on_batch(x, np.ones((8, 1)))


def freeze(net):
    net.trainable = False


def compiled_again(x):
    net = define_discriminator()
    freeze(net)
    net.compile("sgd", "mse")
    net.train_on_batch(x, np.ones((8, 1)))


def freeze_base(base):
    base.trainable = False
    inputs = Input((2,))
    return Model(inputs, Dense(1)(base(inputs)))


def transfer(x, y):
    base = define_discriminator()
    whole = freeze_base(base)
    whole.compile("sgd", "mse")
    whole.fit(x, y)


def freeze_late(net):
    net.trainable = False


def traced_before(x, y):
    net = define_discriminator()
    net.fit(x, y)
    freeze_late(net)
    net.fit(x, y)


def freeze_and_go(net):
    net.trainable = False


def not_compiled_before(x, y):
    net = define_generator()
    freeze_and_go(net)
    net.compile("sgd", "mse")
    net.fit(x, y)


class Made:
    def __init__(self):
        self.discriminator = self.build_discriminator()
        self.generator = define_generator()
        self.discriminator.trainable = False  #~ KM602
        z = Input((3,))
        self.combined = Model(z, self.discriminator(self.generator(z)))
        self.combined.compile(loss="binary_crossentropy", optimizer="adam")

    def build_discriminator(self):
        model = Sequential([Input((2,)), Dense(1)])
        model.compile(loss="binary_crossentropy", optimizer="adam")
        return model

    def train(self, x):
        self.discriminator.train_on_batch(x, np.ones((8, 1)))


class NotCompiled(Made):
    def __init__(self):
        self.base = define_generator()
        self.base.trainable = False

    def train(self, x):
        self.base.compile("sgd", "mse")
        self.base.fit(x, x)
