import numpy as np
import tensorflow as tf
from keras.optimizers import SGD, Adadelta, Adagrad, Adam, RMSprop

RATE = 1
STEP = 0.5

first = SGD(1)  #~ KM510
first = SGD(learning_rate=1, momentum=0.9)  #~ KM510
first = SGD(0.1, momentum=0)  #~ KM510
first = SGD(0.1, 1, True)  #~ KM510
first = Adadelta(learning_rate=RATE)  #~ KM510
first = Adam(np.float32(0.1))  #~ KM510
first = Adam(learning_rate=tf.Variable(0.1))  #~ KM510
first = Adam(learning_rate=tf.constant(0.1))  #~ KM510
first = Adam(learning_rate=0.001, beta_1=0.9, epsilon=None, amsgrad=False)  #~ KM510
first = RMSprop(epsilon=None)  #~ KM510
first = tf.keras.optimizers.Adagrad(1, epsilon=None)  #~ KM510 KM510

second = SGD(1.0, momentum=0.0)
second = SGD(STEP)
second = SGD(float(RATE), 0.9)
second = Adam(np.float64(0.1))
second = Adam(1e-3, epsilon=1e-8)
second = Adam(0.1, beta_1=0)
second = Adagrad(tf.keras.optimizers.schedules.ExponentialDecay(0.1, 10, 1))


def build(rate, epsilon=None):
    return Adam(rate, epsilon=epsilon), RMSprop(rate / 2)


scaled = tf.keras.utils.normalize(np.ones((3, 4)), axis=0)  #~ KM510
scaled = tf.keras.utils.normalize(np.ones((3, 4)), 0, 1)  #~ KM510
scaled = tf.keras.utils.normalize(np.ones((3, 4)), axis=1)
scaled = tf.keras.utils.normalize(np.ones((3, 4)), axis=-2)
scaled = tf.keras.utils.normalize(np.ones((3, 4)))


class Rows(tf.keras.regularizers.Regularizer):
    def __call__(self, weights):
        return tf.reduce_sum(tf.keras.utils.normalize(weights, axis=0))
