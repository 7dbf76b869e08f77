"""A function that makes the optimizer with the model makes a new one at each call."""

from tensorflow.keras import Sequential
from tensorflow.keras.layers import Dense
from tensorflow.keras.optimizers import Adam


def create(width):
    model = Sequential([Dense(width), Dense(1)])
    optimizer = Adam(learning_rate=0.0005)
    model.compile(optimizer=optimizer, loss="mse")
    return model


def pair():
    model = Sequential([Dense(1)])
    opt = Adam(0.01)
    model.compile(opt, "mse")
    return model, opt


def cross(folds):
    for x, y in folds:
        model = create(x.shape[1])
        model.fit(x, y)
    for x, y in folds:
        model, opt = pair()
        model.fit(x, y)


def shared(folds):
    optimizer = Adam(0.01)
    for x, y in folds:
        model = Sequential([Dense(1)])
        model.compile(optimizer, "mse")  #~ KM717
        model.fit(x, y)
