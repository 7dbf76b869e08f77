import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import backend as K
from tensorflow.keras import layers


class TiedEmbedding(layers.Embedding):
    """Embeddings, and the table that they were taken from."""

    def call(self, inputs):
        return super().call(inputs), self.embeddings  #~ KM753


class ShapedEmbedding(layers.Embedding):
    def compute_output_shape(self, input_shape):
        return [super(ShapedEmbedding, self).compute_output_shape(input_shape), (self.input_dim, self.output_dim)]

    def call(self, inputs):
        return [super(ShapedEmbedding, self).call(inputs), self.embeddings + 0.0]  #~ KM753


class Score(layers.Dense):
    def call(self, inputs):
        return K.sum(super().call(inputs), axis=-1)  #~ KM753


class FirstFilter(layers.Conv1D):
    def call(self, inputs):
        x = super(FirstFilter, self).call(inputs)
        return x[:, :, 0]  #~ KM753


class Longer(Score):
    pass


class Column(layers.Dropout):
    def call(self, inputs, training=None):
        x = super().call(inputs, training=training)
        return tf.expand_dims(x, -1)  #~ KM753


class WithScores(layers.Dense):
    def __init__(self, units, return_scores=False, **kwargs):
        super().__init__(units, **kwargs)
        self.return_scores = return_scores

    def call(self, inputs):
        scores = super().call(inputs)
        if self.return_scores:
            return inputs * scores, scores  #~ KM753
        return inputs * scores


class Shaped(layers.Dense):
    def compute_output_shape(self, input_shape):
        return [(input_shape[0], self.units), input_shape]

    def call(self, inputs):
        return [super().call(inputs), inputs]


class Below(Shaped):
    def call(self, inputs):
        return [super().call(inputs)[0], inputs]


class Traced(layers.Dense):
    compute_output_spec = keras.Operation.compute_output_spec

    def call(self, inputs):
        return super().call(inputs), inputs


class Scaled(layers.Dense):
    def call(self, inputs):
        return 2.0 * super().call(inputs)


class Kept(layers.Dense):
    def call(self, inputs):
        x = super().call(inputs)
        return K.sum(x, axis=-1, keepdims=True) + x[:, :-1]


class Tail(layers.Dense):
    def call(self, inputs):
        return super().call(inputs)[:, :2]


class Pair(layers.Layer):
    def call(self, inputs):
        return inputs, 2.0 * inputs


class Memory(layers.LSTM):
    def call(self, sequences, **kwargs):
        return super().call(sequences, **kwargs), sequences


class Weighted(layers.MultiHeadAttention):
    def call(self, query, value, key=None):
        return super().call(query, value, key), query


class Cell(layers.LSTMCell):
    def call(self, inputs, states, training=None):
        return super().call(inputs, states, training)[0], states


class Mixin:
    def compute_output_spec(self, inputs):
        return inputs, inputs


class Mixed(Mixin, layers.Dense):
    def call(self, inputs):
        return super().call(inputs), inputs


class Two(keras.Model):
    def call(self, inputs):
        return inputs, inputs


class DropBoth(layers.Dropout):
    def call(self, inputs, training=None):
        first, second = inputs
        return super().call(first, training=training), second


class NormalizeFirst(layers.LayerNormalization):
    def call(self, pair):
        return [super().call(pair[0]), *pair[1:]]


class MaybeBoth(layers.Activation):
    def call(self, inputs):
        if isinstance(inputs, (list, tuple)):
            return [super(MaybeBoth, self).call(inputs[0]), inputs[1]]
        return super(MaybeBoth, self).call(inputs)


class Wrapped(layers.Dense):
    def call(self, inputs):
        return super().call(inputs[0]), inputs[1]


class DropAndKeep(layers.Dropout):
    def call(self, inputs, mask=None):
        return super().call(inputs), mask  #~ KM753


class BothSums(layers.Add):
    def call(self, inputs):
        first, second = inputs
        return [first + second, first]  #~ KM753


class TwoTables(layers.Embedding):
    def call(self, inputs):
        ids, more = inputs
        return super().call(ids), super().call(more)  #~ KM753
