"""GANs whose models are handed on in a tuple."""

from keras.layers import Dense, Input
from keras.models import Model


def train(models, x, y, params):
    generator, discriminator, adversarial = models
    steps, name = params
    for _ in range(steps):
        discriminator.train_on_batch(x, y)
        adversarial.train_on_batch(x[:, :3], y)
    generator.save(name)


def main(x, y):
    inputs = Input((8,))
    discriminator = Model(inputs, Dense(1, activation="sigmoid")(inputs))
    discriminator.compile("adam", "binary_crossentropy")
    noise = Input((3,))
    generator = Model(noise, Dense(8)(noise))
    discriminator.trainable = False  #~ KM602
    adversarial = Model(noise, discriminator(generator(noise)))
    adversarial.compile("adam", "binary_crossentropy")
    models = (generator, discriminator, adversarial)
    train(models, x, y, (10, "generator.keras"))


def step(models, x, y):
    critic, combined = models
    critic.train_on_batch(x, y)
    combined.train_on_batch(x[:, :3], y)


def direct(x, y):
    inputs, noise = Input((8,)), Input((3,))
    critic = Model(inputs, Dense(1)(inputs))
    critic.compile("adam", "mse")
    critic.trainable = False  #~ KM602
    combined = Model(noise, critic(Dense(8)(noise)))
    combined.compile("adam", "mse")
    step([critic, combined], x, y)


# What sets the flag before it trains, trains nothing of the kind, or gets another element.
def toggling(models, x, y):
    critic, combined = models
    critic.trainable = True
    critic.train_on_batch(x, y)
    critic.trainable = False
    combined.train_on_batch(x[:, :3], y)


def toggled(x, y):
    inputs, noise = Input((8,)), Input((3,))
    critic = Model(inputs, Dense(1)(inputs))
    critic.compile("adam", "mse")
    critic.trainable = False
    combined = Model(noise, critic(Dense(8)(noise)))
    combined.compile("adam", "mse")
    toggling((critic, combined), x, y)


def other(models, x, y):
    critic, combined = models
    print(critic.predict(x))
    combined.train_on_batch(x[:, :3], y)


def predicted(x, y):
    inputs, noise = Input((8,)), Input((3,))
    critic = Model(inputs, Dense(1)(inputs))
    critic.compile("adam", "mse")
    critic.trainable = False
    combined = Model(noise, critic(Dense(8)(noise)))
    combined.compile("adam", "mse")
    other((critic, combined), x, y)


def compiled_again(x, y):
    inputs, noise = Input((8,)), Input((3,))
    critic = Model(inputs, Dense(1)(inputs))
    critic.compile("adam", "mse")
    critic.trainable = False
    combined = Model(noise, critic(Dense(8)(noise)))
    combined.compile("adam", "mse")
    critic.trainable = True
    critic.compile("adam", "mse")
    step((critic, combined), x, y)
