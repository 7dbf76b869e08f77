import tensorflow as tf
from keras import backend as K

x = tf.compat.v1.placeholder("float32", (None, 4))


def scores(session, out, data):
    return session.run(out, feed_dict={x: data, K.learning_phase(): 0})


def trained(session, out, feeds):
    feeds = {K.learning_phase(): 1, **feeds}
    return session.run(out, feed_dict=feeds)


def described():
    return {"training": False}


def stored(feeds):
    feeds[K.learning_phase()] = 0


def named(session, out, data):
    phase = K.learning_phase()
    return session.run(out, feed_dict={x: data, phase: 0})
