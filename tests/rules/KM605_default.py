import keras
from keras import activations, layers
from keras.layers import LSTM, Layer


class Cell(Layer):
    def __init__(self, units, gate="hard_sigmoid", activation="tanh", **kwargs):  #~ KM605
        super().__init__(**kwargs)
        self.gate = activations.get(gate)
        self.activation = activations.get(activation)

    def call(self, x):
        return self.gate(x) * self.activation(x)


class Recurrent(LSTM):
    def __init__(self, units, recurrent_activation="hard_sigmoid", **kwargs):  #~ KM605
        super().__init__(units, recurrent_activation=recurrent_activation, **kwargs)


class Fixed(LSTM):
    def __init__(self, units, **kwargs):
        super(Fixed, self).__init__(units, recurrent_activation="hard_sigmoid", **kwargs)  #~ KM605


def squeeze(x, *, final="hard_sigmoid"):  #~ KM605
    return layers.Dense(3, activation=final)(x)


def gate_of(x, kind="hard_sigmoid"):  #~ KM605
    return layers.Activation(kind)(x)


# The word for other things: a function of one's own, a name that gets another value, a default that goes nowhere.
def table(kind="hard_sigmoid"):
    return {"hard_sigmoid": lambda x: x}[kind]


def chosen(x, kind="hard_sigmoid"):
    kind = "sigmoid"
    return layers.Activation(kind)(x)


def named(x, kind="hard_sigmoid"):
    return layers.Dense(3, name=kind)(x)


class Plain:
    def __init__(self, activation="hard_sigmoid"):
        self.activation = activation


class Own(Plain):
    def __init__(self):
        super().__init__(activation="hard_sigmoid")
