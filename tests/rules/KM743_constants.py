from tensorflow import keras
from tensorflow.keras import layers


class Cell(layers.Layer):
    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.state_size = units
        self.output_size = units
        self.dense = layers.Dense(units)

    def call(self, inputs, states, constants=None):
        new = self.dense(inputs) + constants[0]
        return new, [new]


class Own(layers.RNN):
    def call(self, sequences, initial_state=None, mask=None, training=False, constants=None):
        return super().call(sequences)


inputs, context = keras.Input((4, 3)), keras.Input((3,))
layer = layers.RNN(Cell(3))
y = layer(inputs, constants=context)  #~ KM743
y = layers.RNN(Cell(3))(inputs, initial_state=None, constants=[context])  #~ KM743
y = layers.Bidirectional(layers.LSTM(3))(inputs, constants=context)  #~ KM743
own = Own(Cell(3))
y = own(inputs, constants=context)
cell = Cell(3)
y = cell(inputs[:, 0], [context], constants=[context])
