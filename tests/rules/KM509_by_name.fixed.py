import keras
import tensorflow as tf
from torch import optim
from keras import optimizers


def make(settings, rate):
    first = getattr(keras.optimizers, settings.optimizer)(learning_rate=rate)
    maker = getattr(tf.keras.optimizers, settings.optimizer, None)
    second = maker(learning_rate=rate)
    third = getattr(optimizers, "Adam")(learning_rate=rate)
    return first, second, third


def others(settings, rate, model):
    first = getattr(optimizers, settings.optimizer)(learning_rate=rate)
    second = getattr(optimizers, settings.optimizer)(rate)
    third = getattr(optim, settings.optimizer)(model.parameters(), lr=rate)
    schedule = getattr(optimizers.schedules, settings.schedule)(lr=rate)
    return first, second, third, schedule
