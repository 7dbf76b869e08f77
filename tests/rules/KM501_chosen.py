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
    return make(4, 3, kernel_initializer=keras.initializers.GlorotUniform(weights_seed), kernel_regularizer="l2")(x)  #~ KM501 KM501


def either(x, deep):
    make = layers.SeparableConv2D if deep else layers.SeparableConv1D
    return make(4, 3, kernel_initializer="ones")(x)  #~ KM501 KM501


def alone(x):
    make = layers.SeparableConv1D
    first = make(4, 3, kernel_initializer="ones")(x)  #~ KM501
    return partial(layers.SeparableConv1D, kernel_initializer="ones")(4, 3)(first)  #~ KM501


def optimizer(fast, model, torch_model):
    choice = Adam if fast else SGD
    model.compile(optimizer=choice(lr=0.1), loss="mse")  #~ KM509 KM509
    other = Adam if fast else torch.optim.SGD
    return other(torch_model, lr=np.float64(0.1))  #~ KM509
