import keras
from keras import layers


def post_norm(tokens):
    e = layers.Embedding(100, 16, mask_zero=True)(tokens)
    a = layers.MultiHeadAttention(2, 8)(e, e)  #~ KM601
    return layers.Add()([a, e])


def by_function(tokens):
    e = layers.Embedding(100, 16, mask_zero=True)(tokens)
    attention = layers.MultiHeadAttention(num_heads=2, key_dim=8)
    a = attention(e, e)  #~ KM601
    return layers.LayerNormalization()(layers.add([a, e]))


def at_once(tokens):
    e = layers.Embedding(100, 16, mask_zero=True)(tokens)
    return layers.Add()([e, layers.MultiHeadAttention(2, 8)(e, e)])  #~ KM601


def plus(tokens):
    # The result of an operator has no mask in Keras 2 either.
    e = layers.Embedding(100, 16, mask_zero=True)(tokens)
    attention = layers.MultiHeadAttention(num_heads=2, key_dim=8)
    a = attention(e, e)
    return layers.LayerNormalization()(a + e)


def rebound(tokens):
    x = layers.Embedding(100, 16, mask_zero=True)(tokens)
    y = layers.MultiHeadAttention(2, 8)(x, x)  #~ KM601
    x = layers.Add()([x, y])
    return x


def other_tensor_of_the_name(tokens):
    x = layers.Embedding(100, 16, mask_zero=True)(tokens)
    y = layers.MultiHeadAttention(2, 8)(x, x)
    x = tokens
    return layers.Add()([x, y])


def pre_norm(tokens):
    e = layers.Embedding(100, 16, mask_zero=True)(tokens)
    n = layers.LayerNormalization()(e)
    a = layers.MultiHeadAttention(2, 8)(n, n)
    return layers.Add()([a, e])


def copied(tokens):
    e = layers.Embedding(100, 16, mask_zero=True)(tokens)
    n = layers.Rescaling(1.0)(e)
    a = layers.MultiHeadAttention(2, 8)(n, n)
    return layers.Add()([a, e])


def no_residual(tokens):
    e = layers.Embedding(100, 16, mask_zero=True)(tokens)
    e = layers.MultiHeadAttention(2, 8)(e, e)
    return layers.LSTM(8)(e)


def other_attention(tokens):
    e = layers.Embedding(100, 16, mask_zero=True)(tokens)
    a = layers.Attention()([e, e])
    return layers.Add()([a, e])


class Block(keras.layers.Layer):
    # The output gets the mask of the input, whatever happens to it in between.
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.supports_masking = True
        self.attention = layers.MultiHeadAttention(2, 8)
        self.add = layers.Add()
        self.norm = layers.LayerNormalization()

    def call(self, x):
        y = self.attention(x, x)
        return self.norm(self.add([x, y]))


class Last(keras.layers.Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.attention = layers.MultiHeadAttention(2, 8)
        self.add = layers.Add()
        self.last = layers.LSTM(8)

    def call(self, x):
        y = self.attention(x, x)  #~ KM601
        return self.last(self.add([x, y]))


class Plus(keras.layers.Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.attention = layers.MultiHeadAttention(2, 8)
        self.last = layers.LSTM(8)

    def call(self, x):
        y = self.attention(x, x)
        return self.last(x + y)


class Tagger(keras.Model):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.embedding = layers.Embedding(100, 16, mask_zero=True)
        self.attention = layers.MultiHeadAttention(2, 8)
        self.add = layers.Add()
        self.out = layers.Dense(9)

    def call(self, tokens):
        x = self.embedding(tokens)
        y = self.attention(x, x)  #~ KM601
        return self.out(self.add([x, y]))
