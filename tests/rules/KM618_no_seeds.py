"""Layers without random seeds: the model's variables are its weights."""

import keras


class Block(keras.Model):
    def __init__(self):
        super().__init__()
        self.conv = keras.layers.Conv2D(2, 1)
        self.norm = keras.layers.BatchNormalization()

    def call(self, x):
        return self.norm(self.conv(x))


block = Block()
model = keras.Sequential([keras.layers.Dense(1)])
print(len(block.variables), model.variables[0])
