"""Models that a method makes and the class unpacks into its attributes."""
import keras
from keras import Input, Model, Sequential
from keras.layers import Dense
from keras.optimizers import Adam

from elsewhere import build


class Shared:
    def __init__(self):
        self.optimizer = Adam(0.001)
        self.gan, self.discriminator = self.build()
        self.gan.compile(loss="binary_crossentropy", optimizer=self.optimizer)

    def build(self):
        discriminator = Sequential([Input((2,)), Dense(1, activation="sigmoid")])
        discriminator.compile(loss="binary_crossentropy", optimizer=self.optimizer.from_config(self.optimizer.get_config()))
        discriminator.trainable = False
        noise = Input((2,))
        return Model(noise, discriminator(Dense(2)(noise))), discriminator

    def train(self, x, y):
        self.discriminator.train_on_batch(x, y)
        self.gan.train_on_batch(x, y)


class Known:
    def __init__(self):
        (self.critic, *self.rest) = self.build()
        self.critic.compile("sgd", "binary_crossentropy", metrics=[keras.metrics.BinaryAccuracy(name="accuracy")])

    def build(self):
        return Sequential([Input((2,)), Dense(1, activation="sigmoid")]), 1, 2


# Silent.
class Owned:
    def __init__(self):
        self.gan, self.discriminator = self.build()
        self.gan.compile(loss="binary_crossentropy", optimizer=Adam(0.001))

    def build(self):
        discriminator = Sequential([Input((2,)), Dense(1, activation="sigmoid")])
        discriminator.compile(loss="binary_crossentropy", optimizer=Adam(0.001))
        discriminator.trainable = False
        noise = Input((2,))
        return Model(noise, discriminator(Dense(2)(noise))), discriminator

    def train(self, x, y):
        self.discriminator.train_on_batch(x, y)
        self.gan.train_on_batch(x, y)


class Foreign:
    def __init__(self, optimizer):
        self.first, self.second = build(optimizer)
        self.first.compile("sgd", "mse")

    def train(self, x, y):
        self.second.train_on_batch(x, y)
        self.first.train_on_batch(x, y)


class Replaced:
    """Another method may give the attribute another model."""

    def __init__(self):
        self.optimizer = Adam(0.001)
        self.gan, self.discriminator = self.build()
        self.gan.compile(loss="binary_crossentropy", optimizer=self.optimizer)

    def load(self, gan, discriminator):
        self.gan, self.discriminator = gan, discriminator

    def build(self):
        discriminator = Sequential([Input((2,)), Dense(1, activation="sigmoid")])
        discriminator.compile(loss="binary_crossentropy", optimizer=self.optimizer)
        discriminator.trainable = False
        noise = Input((2,))
        return Model(noise, discriminator(Dense(2)(noise))), discriminator


class Odd:
    def __init__(self):
        *self.models, self.last = self.build()
        self.last.compile("sgd", "mse")

    def build(self):
        return self.build_one(), self.build_one()


# Which accuracy it is, the class that is made says.
class Abstract:
    def __init__(self):
        self.net, self.n = self.build()
        self.net.compile("sgd", "binary_crossentropy", metrics=["accuracy"])

    def build(self):
        return Sequential([Input((2,)), Dense(1, activation="sigmoid")]), 1


class Wide(Abstract):
    def build(self):
        return Sequential([Input((2,)), Dense(3, activation="softmax")]), 3
