"""Classes that are chosen where the program runs: what one of them does not take, another may need."""

from functools import partial

import keras
import numpy as np
import torch
from keras import layers
from keras.optimizers import SGD, Adam


def block(x, deep, weights_seed):
    if deep:
        make = layers.SeparableConv1D
    else:
        make = layers.Conv1D
    return make(4, 3, kernel_initializer=keras.initializers.GlorotUniform(weights_seed), kernel_regularizer="l2")(x)


def either(x, deep):
    make = layers.SeparableConv2D if deep else layers.SeparableConv1D
    return make(4, 3)(x)


def alone(x):
    make = layers.SeparableConv1D
    first = make(4, 3)(x)
    return partial(layers.SeparableConv1D)(4, 3)(first)


def optimizer(fast, model, torch_model):
    choice = Adam if fast else SGD
    model.compile(optimizer=choice(learning_rate=0.1), loss="mse")
    other = Adam if fast else torch.optim.SGD
    return other(torch_model, lr=np.float64(0.1))
