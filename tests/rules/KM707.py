import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import Input, Model
from tensorflow.keras import backend as K
from tensorflow.keras.layers import Dense, Layer

inputs = Input((4,))
mean = Dense(2)(inputs)
outputs = Dense(4)(mean)
vae = Model(inputs, outputs)
loss = mean * mean
vae.add_loss(loss)  #~ KM707
vae.add_loss(lambda: 3.0)  #~ KM707
dense = Dense(1)
out = dense(inputs)
dense.add_loss(out)  #~ KM707


class Penalty(Layer):
    def __init__(self):
        super().__init__()
        self.w = self.add_weight(name="w", shape=())
        self.add_loss(lambda: tf.reduce_sum(self.w))  #~ KM707

    def call(self, x):
        self.add_loss(tf.reduce_mean(x))
        self.add_loss(K.mean(x), inputs=x)  #~ KM501
        return x


class Net(keras.Model):
    def call(self, x):
        self.add_loss(tf.reduce_mean(x))
        return x


class Ledger:
    def add_loss(self, loss):
        self.loss = loss


book = Ledger()
book.add_loss(lambda: 3.0)
Net().add_loss
