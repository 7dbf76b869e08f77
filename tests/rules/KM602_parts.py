import numpy as np
from keras.applications import VGG16
from keras.layers import Dense, Flatten, Input
from keras.models import Model, Sequential


class Critic:
    def __init__(self):
        self.generator = Sequential([Input((3,)), Dense(2)])
        self.critic = Sequential([Input((2,)), Dense(1)])
        self.generator.trainable = False
        real, noise = Input((2,)), Input((3,))
        fake = self.generator(noise)
        self.critic_model = Model(inputs=[real, noise], outputs=[self.critic(real), self.critic(fake)])
        self.critic_model.compile(loss="mse", optimizer="adam")
        self.critic.trainable = False  #~ KM602
        self.generator.trainable = True  #~ KM602
        start = Input((3,))
        self.generator_model = Model(start, self.critic(self.generator(start)))
        self.generator_model.compile(loss="mse", optimizer="adam")

    def train(self, x, noise, y):
        for _ in range(5):
            loss = self.critic_model.train_on_batch([x, noise], [y, -y])
        return loss, self.generator_model.train_on_batch(noise, y)


class Toggled:
    def __init__(self):
        self.critic = Sequential([Input((2,)), Dense(1)])
        start = Input((3,))
        self.whole = Model(start, self.critic(Dense(2)(start)))
        self.whole.compile(loss="mse", optimizer="adam")
        self.critic.trainable = False

    def train(self, x, y):
        self.critic.trainable = True
        self.whole.train_on_batch(x, y)
        self.critic.trainable = False



def thawed(x, noise, y):
    critic = Sequential([Input((2,)), Dense(1)])
    generator = Sequential([Input((3,)), Dense(2)])
    critic.trainable = False
    gan = Sequential()
    gan.add(generator)
    gan.add(critic)
    gan.compile(loss="mse", optimizer="adam")
    critic.trainable = True  #~ KM602
    critic.compile(loss="mse", optimizer="adam")
    for _ in range(10):
        critic.train_on_batch(x, y)
        gan.train_on_batch(noise, y)


def layers_of_a_part(x, y):
    base = VGG16(include_top=False, weights=None, input_shape=(64, 64, 3))
    head = Dense(1)(Flatten()(base.output))
    model = Model(base.input, head)
    model.compile(loss="mse", optimizer="adam")
    for layer in base.layers:
        layer.trainable = False  #~ KM602
    model.fit(x, y)


def some_layers(x, y):
    model = Sequential([Input((3,)), Dense(2), Dense(1)])
    model.compile(loss="mse", optimizer="adam")
    for layer in model.layers[:-1]:
        layer.trainable = False  #~ KM602
    model.fit(x, y)


def one_layer(x, y):
    base = Sequential([Input((3,)), Dense(2, name="first")])
    base.trainable = False
    model = Sequential([base, Dense(1)])
    model.compile(loss="mse", optimizer="adam")
    base.get_layer("first").trainable = True  #~ KM602
    model.fit(x, y)


def frozen_before(x, y):
    base = Sequential([Input((3,)), Dense(2)])
    base.trainable = False
    model = Sequential([base, Dense(1)])
    model.compile(loss="mse", optimizer="adam")
    model.fit(x, y)


def set_back(x, y):
    base = Sequential([Input((3,)), Dense(2)])
    model = Sequential([base, Dense(1)])
    model.compile(loss="mse", optimizer="adam")
    base.trainable = False
    other = Sequential([base, Dense(4)])
    other.compile(loss="mse", optimizer="adam")
    base.trainable = True
    model.fit(x, y)


def compiled_again(x, y):
    base = Sequential([Input((3,)), Dense(2)])
    base.trainable = False
    model = Sequential([base, Dense(1)])
    model.compile(loss="mse", optimizer="adam")
    model.fit(x, y)
    base.trainable = True
    model.compile(loss="mse", optimizer="sgd")
    model.fit(x, y)


def trained_before(x, y):
    base = Sequential([Input((3,)), Dense(2)])
    base.trainable = False
    model = Sequential([base, Dense(1)])
    model.compile(loss="mse", optimizer="adam")
    model.fit(x, y)
    base.trainable = True
    model.fit(x, y)


def some_set_before(x, y):
    model = Sequential([Input((3,)), Dense(2), Dense(2), Dense(1)])
    for layer in model.layers[:2]:
        layer.trainable = False
    model.compile(loss="mse", optimizer="adam")
    for layer in model.layers[:2]:
        layer.trainable = False
    model.fit(x, y)


def in_a_branch(x, y, tune):
    base = Sequential([Input((3,)), Dense(2)])
    model = Sequential([base, Dense(1)])
    model.compile(loss="mse", optimizer="adam")
    if tune:
        base.trainable = False
    model.fit(x, y)


def between_steps(x, noise, y):
    critic = Sequential([Input((2,)), Dense(1)])
    critic.trainable = False
    start = Input((3,))
    gan = Model(start, critic(Dense(2)(start)))
    gan.compile(loss="mse", optimizer="adam")
    critic.trainable = True
    critic.compile(loss="mse", optimizer="adam")
    for _ in range(10):
        critic.train_on_batch(x, y)
        critic.trainable = False
        gan.train_on_batch(noise, y)
        critic.trainable = True


def no_part(x, y):
    other = Sequential([Input((3,)), Dense(2)])
    model = Sequential([Input((3,)), Dense(1)])
    model.compile(loss="mse", optimizer="adam")
    other.trainable = False
    model.fit(x, y)
    return other.predict(x)


def never_trained(x):
    base = Sequential([Input((3,)), Dense(2)])
    model = Sequential([base, Dense(1)])
    model.compile(loss="mse", optimizer="adam")
    base.trainable = False
    return model.predict(x)


if __name__ == "__main__":
    Critic().train(np.ones((4, 2)), np.ones((4, 3)), np.ones((4, 1)))
