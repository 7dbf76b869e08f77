import argparse

import keras
from keras.layers import Embedding


def options(parser, lr=0.1):
    return argparse.Namespace(lr=lr)


inputs = keras.Input((3,))
words = Embedding(input_dim=5, output_dim=2)(inputs)
model = keras.Model(inputs, words)
model.compile(loss="mean_squared_error", optimizer="nadam")
print(options(None, lr=0.2))
