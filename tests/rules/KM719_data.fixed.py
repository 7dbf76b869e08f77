# The model runs on data before anything asks for its weights: fit, predict and a call make them.
import numpy as np
from tensorflow import keras


class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = keras.layers.Dense(2)

    def call(self, x):
        return self.dense(x)


def trained(x, y):
    net = Net()
    net.build((None, 3))
    net.compile("adam", "mean_absolute_error")
    net.fit(x, y)
    net.save_weights("net.weights.h5")


def called():
    net = Net()
    net.build((None, 3))
    net(np.zeros((1, 3)))
    return net


def loaded(path):
    net = Net()
    net(keras.Input(batch_shape=(None, 3)))
    net.load_weights(path)
    return net(np.zeros((1, 3)))


def given():
    net = Net()
    net(keras.Input(batch_shape=(None, 3)))
    return net
