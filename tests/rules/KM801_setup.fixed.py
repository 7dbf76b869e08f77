import keras
import numpy as np
import tensorflow as tf
from keras import backend as K
from keras.layers import Dense

for gpu in tf.config.list_physical_devices("GPU"):
    tf.config.experimental.set_memory_growth(gpu, True)  # do not take it all


graph = None
model = None


def limited():
    for gpu in tf.config.list_physical_devices("GPU"):
        tf.config.experimental.set_memory_growth(gpu, True)


def made():
    global graph, model
    model = keras.Sequential([keras.Input((2,)), Dense(1)])


class Server:
    def __init__(self):
        self.model = keras.Sequential([keras.Input((2,)), Dense(1)])

    def predict(self, x):
        # a comment
        found = self.model.predict(
            x,
            verbose=0)

        return found


def served(x):
    if x is not None:
        return model.predict(x)
    return None


def one_thread():
    if K.backend() == "tensorflow":
        pass


def entered(x):
    net = keras.Sequential([keras.Input((2,)), Dense(1)])
    net.compile("sgd", "mse")
    net.fit(x, x, verbose=0)


def with_values():
    net = keras.Sequential([keras.Input((2,)), Dense(1)])
    return net.predict(np.ones((1, 2)))


# No fix: something computes with the session, or lines that must not move.
def computed(net, x):
    run = tf.Session()
    return run.run(net.output, {net.input: x})


def evaluated(net, x):
    with tf.Session():
        print(net(x).eval())


def text(x):
    with tf.Graph().as_default():
        net = keras.Sequential([keras.Input((2,)), Dense(1)])
        print("""a
        b""")
        return net.predict(x)


def handed(net, config):
    config.update(a=1)
    mine = tf.ConfigProto()
    net.prepare(mine)
    return config


def one_line(x):
    here = tf.get_default_graph()
    with here.as_default(): return model.predict(x)
