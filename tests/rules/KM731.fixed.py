from keras import layers
from keras.layers import GRU, LSTM, RNN, Bidirectional, Layer
from tensorflow import keras


class Cell(Layer):
    def call(self, inputs, states):
        return inputs, states


class Independent(RNN):
    def __init__(self, units):
        super().__init__(Cell())

    def call(self, sequences, mask=None, training=None, initial_state=None):
        scale = lambda: sequences * 2  # noqa: E731
        return super(Independent, self).call(scale(), mask=mask, training=training, initial_state=initial_state)


class Short(layers.LSTM):
    def call(self, sequences, initial_state=None):
        return super().call(sequences=sequences)


class Keyword(keras.layers.GRU):
    def call(self, sequences, mask=None, initial_state=None):
        return super().call(sequences=sequences, mask=mask)


class NoState(GRU):
    def call(self, sequences, mask=None, initial_state=None):
        return super().call(sequences, mask=mask)


class Taken(LSTM):
    def call(self, inputs):
        sequences = inputs + 1
        return super().call(sequences)


class Both(Bidirectional):
    def call(self, sequences, mask=None, initial_state=None):
        return super().call(sequences, mask=mask)


class Attention(layers.MultiHeadAttention):
    def call(self, inputs):
        return super().call(inputs, inputs)


class Half(LSTM):
    def build(self, input_shape):
        super().build(input_shape)

    def call(self, sequences, mask=None, initial_state=None):
        return super().call(sequences, mask=mask)


class Constant(LSTM):
    def call(self, sequences, mask=None, training=None, initial_state=None, constants=None):
        return super().call(sequences, mask=mask, training=training, initial_state=initial_state)


# Look-alikes.
class Own(LSTM):
    def build(self, input_shape):
        super().build(input_shape)

    def compute_output_shape(self, input_shape):
        return super().compute_output_shape(input_shape)

    def call(self, x, mask=None):
        return super().call(x, mask=mask)


class Child(Own):
    def call(self, x, mask=None):
        return super().call(x, mask=mask)


class Right(LSTM):
    def call(self, sequences, initial_state=None, mask=None, training=False):
        return super().call(sequences, initial_state=initial_state, mask=mask, training=training)


class Any(LSTM):
    def call(self, *args, **options):
        return super().call(*args, **options)


class Inherited(LSTM):
    pass


class Plain(layers.Dense):
    def call(self, inputs):
        return super().call(inputs)
