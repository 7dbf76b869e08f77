import keras
from keras import layers
from keras.layers import TorchModuleWrapper
from torch import nn


class Wrapped(keras.Model):
    """The weights of a module of PyTorch are there when it is wrapped."""

    def __init__(self):
        super().__init__()
        self.one = TorchModuleWrapper(nn.Linear(4, 8))
        self.two = layers.Dropout(0.1)
        self.pool = nn.MaxPool1d(8)

    def call(self, x):
        return self.two(self.one(x))


class Mixed(keras.Model):
    def __init__(self):
        super().__init__()
        self.one = TorchModuleWrapper(nn.Linear(4, 8))
        self.two = layers.Dense(3)

    def call(self, x):
        return self.two(self.one(x))


wrapped, mixed = Wrapped(), Mixed()
wrapped.build((None, 4))
mixed(keras.Input(batch_shape=(None, 4)))
print(wrapped.count_params(), mixed.count_params())
