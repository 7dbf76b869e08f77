import numpy as np
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras.layers import Dense, Layer


class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = Dense(3)
        self.head = Dense(2)

    def call(self, x):
        return self.head(self.dense(x))


class Scale(Layer):
    def call(self, x):
        return x * 2.0


class Functional(keras.Model):
    def __init__(self):
        inputs = keras.Input((3,))
        super().__init__(inputs, Dense(2)(inputs))


x = np.ones((4, 3), "float32")
net = Net()
net(x)
net.head = Dense(4)  #~ KM765
net.tracker = keras.metrics.Mean()  #~ KM765
net.size = 4
net.note = "x"

fresh = Net()
fresh.head = Dense(4)
fresh(x)
fresh = Net()
fresh.head = Dense(4)

trained = Net()
trained.compile("sgd", "mse")
trained.fit(x, x[:, :2])
head = Dense(5)
trained.head = head  #~ KM765
trained.optimizer_of_head = keras.optimizers.SGD()

functional = Functional()
functional(x)
functional.encoder = Dense(3)

sequential = keras.Sequential([Dense(2)])
sequential(x)
sequential.encoder = Dense(3)

scale = Scale()
scale(x)
scale.inner = Scale()  #~ KM765


def make(ready):
    model = Net()
    if ready:
        model(x)
    else:
        model.head = Dense(3)
    return model


def other(model):
    model(tf.constant(x))
    model.head = Dense(3)
    return model


maybe = Net()
if len(x) > 3:
    maybe(x)
maybe.head = Dense(3)

shared = Dense(4)
known = Net()
known.head = shared
known(x)
known.head = shared


class Inherits(keras.Model):
    def call(self, x):
        return x


class Graph(keras.Model):
    def __init__(self):
        inputs = keras.Input((3,))
        super().__init__(inputs, Dense(2)(inputs))

    def call(self, x, training=None, mask=None):
        return super().call(x)


graph = Graph()
graph(x)
graph.encoder = Dense(3)
made = Inherits(inputs, outputs)
made(x)
made.encoder = Dense(3)
