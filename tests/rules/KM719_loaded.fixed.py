import sys

import numpy as np
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers

X = np.ones((4, 3), "float32")
Y = np.ones((4, 2), "float32")


class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = layers.Dense(2)

    def call(self, x):
        return self.dense(x)


class Wrapper(keras.Model):
    def __init__(self, part):
        super(Wrapper, self).__init__()
        self.part = part

    def call(self, x):
        return self.part(x)


class Warm(Net):
    def __init__(self):
        super().__init__()
        self(keras.Input((3,)))


class Built(Net):
    def __init__(self):
        super().__init__()
        self.built = True


class Graph(keras.Model):
    def __init__(self):
        inputs = keras.Input((3,))
        super().__init__(inputs, layers.Dense(2)(inputs))


def part():
    return keras.Sequential([keras.Input((3,)), layers.Dense(2)])


def compiled():
    net = Net()
    net.compile("adam", "mse")
    return net


def stacked():
    return keras.Sequential([layers.Dense(4, activation="relu"), layers.Dense(2)])


def called():
    net = Net()
    net(X)
    return net


def main(path, again=False):
    net = Net()
    if again:
        net.load_weights(path)
    other = Wrapper(part())
    other.compile("adam", "mse")
    other.load_weights(path)
    made = compiled()
    made(X[:1])
    made.load_weights(path)
    plain = stacked()
    plain.load_weights(path)
    added = keras.Sequential()
    added.add(layers.Flatten())
    added.add(layers.Dense(2))
    added.load_weights(path)
    made.fit(X, Y)
    made = compiled()
    made(X[:1])
    made.load_weights(path)
    made.evaluate(X, Y)
    made.load_weights(path)


class Agent:
    def __init__(self, path):
        self.net = Net()
        self.other = Net()
        self.other(X)
        self.net.load_weights(path)
        self.other.load_weights(path)
        self.third = Net()
        self.warm_up()
        self.third.load_weights(path)

    def warm_up(self):
        self.third(X)

    def load(self, path):
        self.net.load_weights(path)


def silent(path, data, run):
    net = Net()
    net(X)
    net.load_weights(path)
    trained = Net()
    trained.compile("adam", "mse")
    trained.fit(X, Y)
    trained.load_weights(path)
    handed = Net()
    run(handed)
    handed.load_weights(path)
    warm = Warm()
    warm.load_weights(path)
    built = Built()
    built.load_weights(path)
    graph = Graph()
    graph.load_weights(path)
    ready = called()
    ready.load_weights(path)
    known = keras.Sequential([tf.keras.Input((3,)), layers.Dense(2)])
    known.load_weights(path)
    given = part()
    given.load_weights(path)
    named = keras.Sequential()
    named.add(keras.Input((3,)))
    named.add(layers.Dense(2))
    named.load_weights(path)
    looped = Net()
    for epoch in range(3):
        if epoch:
            looped.load_weights(path)
        looped.predict(X)


def two_names(path):
    first = second = Net()
    second(X)
    first.load_weights(path)
    third = Net()
    fourth = third
    fourth(X)
    third.load_weights(path)
    nets = [Net()]
    nets[0].load_weights(path)


def parameter(net: Net, path):
    net.load_weights(path)


def inner(path):
    net = Net()

    @tf.function
    def step(x):
        return net(x)

    step(X)
    net.load_weights(path)


model = Net()


def run_model(x):
    return model(x)


run_model(X)
model.load_weights(sys.argv[1])


def resumed(path, batches, x_train, y_train):
    net = Net()
    net.compile("adam", "mse")
    if tf.io.gfile.exists(path):
        net(x_train[:1])
        net.load_weights(path)
    net.fit(x_train, y_train, epochs=2)
    other = Net()
    other.predict(batches, steps=1, verbose=0)
    other.load_weights(path)
    other.fit(batches)
