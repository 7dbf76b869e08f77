import tensorflow as tf
from tensorflow.keras import Model, layers


class Block(layers.Layer):
    def call(self, x, mask, training):
        return x


class Net(Model):
    def __init__(self):
        super().__init__()
        self.cell = layers.GRUCell(4, dropout=0.5)
        self.stack = layers.StackedRNNCells([layers.LSTMCell(4)])
        self.blocks = [Block() for _ in range(2)]

    def call(self, inputs, training=None):
        state = [tf.zeros([2, 4])]
        for word in tf.unstack(inputs, axis=1):
            out, state = self.cell(word, state, training)  #~ KM711
            out, state = self.cell(word, state, training=training)
            out, states = self.stack(word, state, training)  #~ KM711
        for i, block in enumerate(self.blocks):
            out = block(out, out, training)  #~ KM711
        return out


class Own(layers.Layer):
    def __call__(self, x, mask, training):
        return x


class Whole(Model):
    def __init__(self):
        super().__init__()
        self.owns = [Own() for _ in range(2)]

    def call(self, inputs, training=None):
        for own in self.owns:
            inputs = own(inputs, inputs, training)
        return self.owns[0](inputs, inputs, True)
