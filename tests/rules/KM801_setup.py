import keras
import numpy as np
import tensorflow as tf
from keras import backend as K
from keras.backend.tensorflow_backend import set_session  #~ KM402 KM801
from keras.layers import Dense

config = tf.ConfigProto()  #~ KM801
config.gpu_options.allow_growth = True  # do not take it all
config.allow_soft_placement = True
sess = tf.Session(config=config)
set_session(sess)

options = tf.compat.v1.ConfigProto(intra_op_parallelism_threads=1)
single = tf.compat.v1.Session(config=options)
tf.compat.v1.keras.backend.set_session(single)

graph = None
model = None


def get_session():
    config = tf.ConfigProto()  #~ KM801
    config.gpu_options.allow_growth = True
    return tf.Session(config=config)


def limited():
    K.get_session().close()  #~ KM801
    K.set_session(get_session())


def made():
    global graph, model
    model = keras.Sequential([keras.Input((2,)), Dense(1)])
    model._make_predict_function()  #~ KM505
    graph = tf.get_default_graph()  #~ KM801


class Server:
    def __init__(self):
        self.session = K.get_session()  #~ KM801
        self.graph = tf.compat.v1.get_default_graph()
        with self.graph.as_default():  #~ KM801
            with self.session.as_default():
                self.model = keras.Sequential([keras.Input((2,)), Dense(1)])
                self.session.run(tf.global_variables_initializer())

    def predict(self, x):
        with self.graph.as_default(), self.session.as_default():  #~ KM801
            # a comment
            found = self.model.predict(
                x,
                verbose=0)

            return found


def served(x):
    with graph.as_default():
        set_session(sess)  #~ KM801
        if x is not None:
            return model.predict(x)
    return None


def one_thread():
    if K.backend() == "tensorflow":
        threads = tf.ConfigProto(intra_op_parallelism_threads=1)  #~ KM801
        K.set_session(tf.Session(graph=tf.get_default_graph(), config=threads))


def entered(x):
    with tf.Graph().as_default():  #~ KM801
        net = keras.Sequential([keras.Input((2,)), Dense(1)])
        net.compile("sgd", "mse")
        net.fit(x, x, verbose=0)


def with_values():
    with tf.Session() as run:  #~ KM801
        run.run(tf.global_variables_initializer())
        net = keras.Sequential([keras.Input((2,)), Dense(1)])
        return net.predict(np.ones((1, 2)))


# No fix: something computes with the session, or lines that must not move.
def computed(net, x):
    run = tf.Session()  #~ KM801
    return run.run(net.output, {net.input: x})


def evaluated(net, x):
    with tf.Session():  #~ KM801
        print(net(x).eval())


def text(x):
    with tf.Graph().as_default():  #~ KM801
        net = keras.Sequential([keras.Input((2,)), Dense(1)])
        print("""a
        b""")
        return net.predict(x)


def handed(net, config):
    config.update(a=1)
    mine = tf.ConfigProto()  #~ KM801
    net.prepare(mine)
    return config


def one_line(x):
    here = tf.get_default_graph()  #~ KM801
    with here.as_default(): return model.predict(x)
