import tensorflow as tf
from keras import layers


class Norm(layers.Layer):
    def average(self, variable, value):
        change = variable * 0.9 + value * 0.1
        return variable.assign(change)

    def call(self, x, training=None):
        mean = tf.reduce_mean(x, axis=0)
        if training:
            mean_update = self.average(self.mean, mean)
            other = self.count.assign_add(1.0)
            self.count.assign(2.0)
            [self.count.assign(2.0), self.count.assign_add(1)]
            self.add_update([(self.mean, mean)])
            self.mean.assign(self.mean * 0.9 + mean * (1 - 0.9))
        return x - mean
