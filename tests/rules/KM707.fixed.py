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
@keras.utils.register_keras_serializable()
class AddLoss(keras.layers.Layer):
    """Give the outputs back and add a loss, which Keras 3 allows in call only."""

    def call(self, outputs, loss):
        self.add_loss(loss)
        return outputs


vae = Model(vae.inputs, AddLoss()(vae.output, loss), name=vae.name)
vae.add_loss(lambda: 3.0)
dense = Dense(1)
out = dense(inputs)
dense.add_loss(out)


class Penalty(Layer):
    def __init__(self):
        super().__init__()
        self.w = self.add_weight(name="w", shape=())

    def call(self, x):
        self.add_loss(tf.reduce_sum(self.w))
        self.add_loss(tf.reduce_mean(x))
        self.add_loss(K.mean(x))
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
