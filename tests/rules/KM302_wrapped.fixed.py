import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers
from tensorflow.keras.layers import GRU, RNN, Bidirectional, Layer, LSTMCell, StackedRNNCells

words = keras.Input((4, 3))


@keras.utils.register_keras_serializable()
class Slow(GRU):
    pass


@keras.utils.register_keras_serializable()
class Cell(Layer):
    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.state_size = units

    def build(self, input_shape):
        self.kernel = self.add_weight(name="kernel", shape=(input_shape[-1], self.units))

    def call(self, x, states):
        h = tf.matmul(x, self.kernel) + states[0]
        return h, [h]

    def get_config(self):
        return {**super().get_config(), "units": self.units}


@keras.utils.register_keras_serializable()
class Peephole(LSTMCell):
    pass


@keras.utils.register_keras_serializable()
class Known(GRU):
    pass


@tf.keras.utils.register_keras_serializable(package="mine")
class KnownCell(LSTMCell):
    pass


class Called(GRU):
    pass


keras.utils.register_keras_serializable("mine")(Called)


class Backwards(GRU):
    pass


a = Bidirectional(Slow(2))(words)
b = layers.Bidirectional(RNN(Cell(2), return_sequences=True))(words)
c = Bidirectional(layer=layers.RNN([Cell(2), Peephole(2)]))(words)
stacked = StackedRNNCells([LSTMCell(2), Peephole(2)])
d = Bidirectional(RNN(stacked))(words)
slow = Slow(2)
e = Bidirectional(slow)(words)
f = Bidirectional(Slow(2), backward_layer=Slow(2, go_backwards=True))(words)

g = Bidirectional(Known(2))(words)
h = Bidirectional(RNN(KnownCell(2)))(words)
i = Bidirectional(RNN([KnownCell(2), LSTMCell(2)]))(words)
j = Bidirectional(Called(2))(words)
k = Bidirectional(GRU(2), backward_layer=Backwards(2, go_backwards=True))(words)
m = RNN(Cell(2))(words)
n = layers.TimeDistributed(Slow(2))(keras.Input((5, 4, 3)))
o = Bidirectional(GRU(2, return_sequences=True))(words)


def both(cell):
    return Bidirectional(RNN(cell))(words)
