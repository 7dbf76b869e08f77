import keras
import tensorflow as tf
from keras import backend as K
from keras import layers

K.manual_variable_initialization(True)
x = tf.placeholder(tf.float32, (None, 2))
y = tf.placeholder(tf.float32, (None, 1))


def reward():
    target = keras.Input(batch_shape=(None,))
    mask = keras.Input(batch_shape=(None,))
    return layers.Input(tensor=target), mask


def variables():
    weight = tf.get_variable("weight", (3,))
    return tf.trainable_variables(), weight


def start(session):
    session.run(tf.global_variables_initializer())


def run():
    pass


# Silent.
def silent(model):
    tf.compat.v1.global_variables_initializer()
    tf.compat.v1.placeholder(tf.float32)
    return layers.Input((2,)), model.trainable_variables, tf.Variable(1.0)
