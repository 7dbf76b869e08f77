import tensorflow as tf
from keras import backend as K
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
            self.add_update(mean_update)  #~ KM505
            self.add_update([mean_update, other])  #~ KM505
            self.add_update(self.count.assign(2.0))  #~ KM505
            self.add_update([self.count.assign(2.0), K.update_add(self.count, 1)], x)  #~ KM505 KM403
            self.add_update([(self.mean, mean)])  #~ KM505
            self.add_update(K.moving_average_update(self.mean, mean, 0.9), x)  #~ KM505 KM403
        return x - mean
