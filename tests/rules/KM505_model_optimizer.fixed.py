import numpy as np
import tensorflow as tf
from tensorflow import keras


def store(model, path):
    np.save(path, np.array(model.optimizer.get_weights(), dtype=object))


class Trainer:
    def __init__(self, model):
        self.loss = keras.losses.MeanSquaredError()
        self.model = model

    def step(self, x, y):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((y - self.model(x)) ** 2)
        self.model.optimizer.apply_gradients(zip(tape.gradient(loss, self.model.trainable_variables), self.model.trainable_variables))


# What else has an optimizer, and what Keras 3 has, too.
def other(wrapper, model, study):
    print(wrapper.optimizer.get_weights(), study.optimizer.minimize(1))
    model.optimizer.set_weights([])
    return model.get_weights()
