"""Layers that are kept in lists."""
import keras
from keras import layers


class Block(layers.Layer):
    def __init__(self, units):
        super().__init__()
        self.dense = layers.Dense(units)

    def call(self, x, training=None):
        return self.dense(x)


class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.blocks = [Block(4) for _ in range(3)]
        self.more = []
        for units in (4, 4):
            self.more.append(Block(units))
        self.changed = [Block(4)]
        self.changed.extend(made_elsewhere())

    def call(self, x, training=None):
        x = self.blocks[0](x, training=training)
        for block in self.blocks:
            x = block(x, training)
        for index, block in enumerate(self.blocks):
            x = block(x, True)
        for block in self.more:
            x = block(x, training=training)
            x = block(x, training)
        return self.changed[0](x, training)


inputs = keras.Input((3,))
stack = [Block(2), Block(3)]
x = stack[1](inputs, training=True)
for block in stack:
    x = block(x, training=False)
for one, other in zip(stack, stack):
    x = other(one(x), training=False)

# Functions in lists are called as they like.
steps = [lambda x, flag: x, lambda x, flag: x]
for step in steps:
    x = step(x, True)
