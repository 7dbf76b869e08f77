import argparse
from types import SimpleNamespace

import keras
from keras import activations, layers

keras.utils.set_random_seed(1)
ACTIVATIONS = {"ReLU": "relu"}


class Block(layers.Layer):
    def __init__(self, units, activation="relu", **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.activation = activations.get(activation)
        self.dense = layers.Dense(units)

    def call(self, inputs):
        return self.activation(self.dense(inputs))


def stack(units, activation="PReLU", loss="mse"):
    model = keras.Sequential()
    for each in units:
        model.add(layers.Dense(each))
        if activation == "PReLU":
            model.add(layers.PReLU())
        else:
            model.add(layers.Activation(activation))
    model.compile("adam", loss=loss)
    return model


class Tower(keras.Model):
    def __init__(self, activation=layers.LeakyReLU(0.3)):
        super().__init__()
        self.kind = activation
        self.inner = stack([4], activation=self.kind)

    def call(self, inputs):
        return self.inner(inputs)


stack([8], "softmax", loss="log_cosh")
stack([8], activation="relu")

parser = argparse.ArgumentParser()
parser.add_argument("--loss", default="huber")
parser.add_argument("--constraint", default="max_norm")
args = parser.parse_args()
chosen = SimpleNamespace(loss="kl_divergence", other="logcosh")
model = keras.Sequential([layers.Dense(1, kernel_constraint=args.constraint)])
model.compile("adam", loss=args.loss)
model.compile("adam", loss=chosen.loss)
for loss in ("mse", "log_cosh"):
    model.compile("adam", loss=loss)


class Settings:
    def __init__(self, loss="mse", epochs=3):
        self.loss = loss
        self.epochs = epochs


settings = Settings(loss="huber", epochs=2)
model.compile("adam", loss=settings.loss)


# Silent: words that the program looks at itself, changes, or does not hand to Keras.
def by_class(x, activation="LeakyReLU"):
    if isinstance(activation, str):
        return getattr(layers, activation)()(x)
    return layers.Activation(activation)(x)


def compared(activation="PReLU"):
    if activation in ("PReLU", "LeakyReLU"):
        return layers.PReLU()
    return layers.Activation(activation)


def looked_up(activation="ReLU"):
    if activation in ACTIVATIONS:
        activation = ACTIVATIONS[activation]
    return layers.Dense(1, activation=activation)


def mapped(activation="ReLU"):
    return layers.Dense(1, activation=ACTIVATIONS[activation])


def lowered(activation="ReLU"):
    activation = activation.lower()
    return layers.Dense(1, activation=activation)


def tried(activation="ReLU"):
    try:
        return layers.Dense(1, activation=activation)
    except ValueError:
        return layers.Dense(1, activation="relu")


def titled(name="ReLU", title="LeakyReLU"):
    print(title)
    return layers.Dense(1, name=name)


class Other:
    def __init__(self, loss):
        self.loss = keras.losses.MeanSquaredError() if loss == "huber_loss" else loss


other = Other(loss="huber_loss")
model.compile("adam", loss=other.loss)
changed = SimpleNamespace(measure="huber_loss")
changed.measure = "mse"
model.compile("adam", loss=changed.measure)


def around(activation="ReLU"):
    return around(activation)


def one_by_one(x):
    for name in ("ReLU", "tanh"):
        if name == "ReLU":
            x = layers.ReLU()(x)
        else:
            x = layers.Dense(3, activation=name)(x)
    for plain in (layers.PReLU(), "tanh"):
        x = layers.Dense(3, activation=plain)(x)
    return x
