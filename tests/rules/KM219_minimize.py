# `minimize` of TensorFlow 1 has no counterpart in Keras 3, so nothing is changed in such a file.
import tensorflow as tf
from tensorflow import keras

model = keras.Sequential([keras.layers.Dense(1)])


class Trainer:
    def __init__(self):
        self.optimizer = tf.compat.v1.train.GradientDescentOptimizer(0.1)  #~ KM219
        self.other = tf.compat.v1.train.RMSPropOptimizer(0.1)  #~ KM219
        self.all = tf.compat.v1.train.RMSPropOptimizer(0.1)

    def step(self, loss, grads):
        self.optimizer.minimize(loss, var_list=model.trainable_weights)
        pairs = zip(grads, model.variables)
        self.other.apply_gradients(pairs)
        self.all.minimize(loss)
