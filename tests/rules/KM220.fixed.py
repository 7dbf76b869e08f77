import math

import numpy as np
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras.callbacks import LearningRateScheduler


def scheduler(epoch, lr):
    if epoch < 10:
        return lr
    return float(lr * tf.math.exp(-0.1))


def named(epoch):
    rate = 0.1 * tf.pow(0.5, float(epoch))
    return float(rate)


def plain(epoch, lr):
    return lr * math.exp(-0.1)


def array(epoch):
    return float(tf.math.exp(-0.1)), np.exp(-0.1)


def read(epoch):
    return tf.math.exp(-0.1).numpy()


decay = keras.optimizers.schedules.ExponentialDecay(0.1, 10, 0.9)
callbacks = [
    LearningRateScheduler(scheduler),
    keras.callbacks.LearningRateScheduler(named, verbose=1),
    LearningRateScheduler(lambda epoch: float(1e-3 * tf.math.exp(0.1 * epoch))),
    LearningRateScheduler(lambda epoch: float(decay(epoch))),
    LearningRateScheduler(plain),
    LearningRateScheduler(array),
    LearningRateScheduler(read),
    LearningRateScheduler(lambda epoch: 1e-3 * 10 ** (epoch / 20)),
]


def other(epoch, lr):
    return lr * tf.math.exp(-0.1)


optimizer = keras.optimizers.SGD(decay)
