import tensorflow as tf
from keras import backend as K
from keras import layers

K.manual_variable_initialization(True)  #~ KM403
x = tf.placeholder(tf.float32, (None, 2))  #~ KM802
y = tf.placeholder(tf.float32, (None, 1))


def reward():
    target = K.placeholder(shape=(None,))  #~ KM802
    mask = tf.keras.backend.placeholder(shape=(None,))  #~ KM802
    return layers.Input(tensor=target), mask


def variables():
    weight = tf.get_variable("weight", (3,))  #~ KM802
    return tf.trainable_variables(), weight


def start(session):
    session.run(tf.global_variables_initializer())  #~ KM802


def run():
    with tf.Session() as session:  #~ KM801
        session.run(tf.global_variables_initializer())


# Silent.
def silent(model):
    tf.compat.v1.global_variables_initializer()
    tf.compat.v1.placeholder(tf.float32)
    return layers.Input((2,)), model.trainable_variables, tf.Variable(1.0)
