import tensorflow as tf
from tensorflow import keras
from tensorflow.keras.layers import Dense
from tensorflow.keras.optimizers import Adam

opt = Adam(0.001)
small = keras.Sequential([Dense(1)])
large = keras.Sequential([Dense(8), Dense(1)])
small.compile(optimizer=opt, loss="mse")
large.compile(optimizer=opt, loss="mse")  #~ KM717
small.fit([], [])
large.fit([], [])

own = keras.Sequential([Dense(1)])
own.compile(Adam(0.001), "mse")
own.compile("adam", "mse")
again = Adam(0.001)
own.compile(again, "mse")
own.compile(again, "mae")
own.fit([], [])

generator = keras.Sequential([Dense(2)])
discriminator = keras.Sequential([Dense(1)])
gan = keras.Sequential([generator, discriminator])
adam = Adam(0.0002)
discriminator.compile(adam, "mse")
gan.compile(adam, "mse")
gan.train_on_batch([], [])
discriminator.train_on_batch([], [])

inputs = keras.Input((3,))
code = Dense(2)(inputs)
encoder = keras.Model(inputs, code)
autoencoder = keras.Model(inputs, Dense(3)(code))
shared = Adam()
autoencoder.compile(shared, "mse")
encoder.compile(shared, "mse")
autoencoder.fit([], [])
encoder.fit([], [])


def step(x):
    both = Adam(0.1)
    with tf.GradientTape(persistent=True) as tape:
        one = generator(x)
        two = discriminator(x)
    both.apply_gradients(zip(tape.gradient(one, generator.trainable_variables), generator.trainable_variables))
    both.apply_gradients(zip(tape.gradient(two, discriminator.trainable_variables), discriminator.trainable_variables))  #~ KM717
    first, second = Adam(), Adam()
    first.apply_gradients(zip(tape.gradient(one, generator.trainable_variables), generator.trainable_variables))
    second.apply_gradients(zip(tape.gradient(two, discriminator.trainable_variables), discriminator.trainable_variables))


class Gan:
    def __init__(self):
        optimizer = Adam(0.0002, 0.5)
        self.generator = keras.Sequential([Dense(2)])
        self.discriminator = keras.Sequential([Dense(1)])
        self.discriminator.compile(loss="mse", optimizer=optimizer)
        noise = keras.Input((3,))
        self.discriminator.trainable = False
        self.combined = keras.Model(noise, self.discriminator(self.generator(noise)))
        self.combined.compile(loss="mse", optimizer=optimizer)  #~ KM717

    def train(self):
        self.discriminator.trainable = True
        self.discriminator.train_on_batch([], [])
        self.discriminator.trainable = False
        self.combined.train_on_batch([], [])


def make(optimizer=Adam(1e-3)):
    model = keras.Sequential([Dense(1)])
    model.compile(optimizer=optimizer, loss="mse")  #~ KM717
    return model


for _ in range(3):
    turn = make()
    turn.fit([], [])


def make_one(optimizer=Adam(1e-3)):
    model = keras.Sequential([Dense(1)])
    model.compile(optimizer=optimizer, loss="mse")
    return model


only = make_one()
only.fit([], [])


def make_own(optimizer=Adam(1e-3)):
    model = keras.Sequential([Dense(1)])
    model.compile(optimizer=optimizer, loss="mse")
    return model


for rate in (0.1, 0.2):
    turned = make_own(Adam(rate))
    turned.fit([], [])


def train(model, x, y, optimizer=Adam(1e-3)):
    model.compile(optimizer=optimizer, loss="mse")  #~ KM717
    model.fit(x, y)


def train_named(model, x, y, optimizer="adam"):
    model.compile(optimizer=optimizer, loss="mse")
    model.fit(x, y)


def train_new(model, x, y, optimizer=None):
    optimizer = optimizer or Adam(1e-3)
    model.compile(optimizer=optimizer, loss="mse")
    model.fit(x, y)


def train_once(model, x, y, optimizer=Adam(1e-3)):
    model.compile(optimizer=optimizer, loss="mse")
    model.fit(x, y)


train_once(only, [], [])


def prepare(model, optimizer=Adam(1e-3)):
    model.compile(optimizer=optimizer, loss="mse")
    return model


def train_both(x, y, optimizer=Adam(1e-3)):
    first = keras.Sequential([Dense(1)])
    second = keras.Sequential([Dense(2), Dense(1)])
    first.compile(optimizer=optimizer, loss="mse")
    first.fit(x, y)
    second.compile(optimizer=optimizer, loss="mse")  #~ KM717
    second.fit(x, y)


def descend(model, x, optimizer=Adam(1e-3)):
    with tf.GradientTape() as tape:
        loss = model(x)
    optimizer.apply_gradients(zip(tape.gradient(loss, model.trainable_weights), model.trainable_weights))  #~ KM717


def descend_given(model, x, optimizer):
    with tf.GradientTape() as tape:
        loss = model(x)
    optimizer.apply_gradients(zip(tape.gradient(loss, model.trainable_weights), model.trainable_weights))


class Trainer:
    def __init__(self, model, optimizer=Adam(1e-3)):
        model.compile(optimizer=optimizer, loss="mse")
        model.fit([], [])


Trainer(only)


class TrainerOfOthers:
    def __init__(self, model, optimizer=Adam(1e-3)):
        model.compile(optimizer=optimizer, loss="mse")  #~ KM717
        model.fit([], [])
