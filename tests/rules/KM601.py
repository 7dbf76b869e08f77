import keras
from keras import layers


def post_norm(tokens):
    e = layers.Embedding(100, 16, mask_zero=True)(tokens)
    a = layers.MultiHeadAttention(2, 8)(e, e)  #~ KM601
    return layers.Add()([a, e])


def plus(tokens):
    e = layers.Embedding(100, 16, mask_zero=True)(tokens)
    attention = layers.MultiHeadAttention(num_heads=2, key_dim=8)
    a = attention(e, e)  #~ KM601
    return layers.LayerNormalization()(a + e)


def rebound(tokens):
    x = layers.Embedding(100, 16, mask_zero=True)(tokens)
    y = layers.MultiHeadAttention(2, 8)(x, x)  #~ KM601
    x = layers.Add()([x, y])
    return x


def pre_norm(tokens):
    e = layers.Embedding(100, 16, mask_zero=True)(tokens)
    n = layers.LayerNormalization()(e)
    a = layers.MultiHeadAttention(2, 8)(n, n)
    return layers.Add()([a, e])


def no_residual(tokens):
    e = layers.Embedding(100, 16, mask_zero=True)(tokens)
    e = layers.MultiHeadAttention(2, 8)(e, e)
    return layers.GlobalAveragePooling1D()(e)


def other_attention(tokens):
    e = layers.Embedding(100, 16, mask_zero=True)(tokens)
    a = layers.Attention()([e, e])
    return layers.Add()([a, e])


class Block(keras.layers.Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.supports_masking = True
        self.attention = layers.MultiHeadAttention(2, 8)
        self.norm = layers.LayerNormalization()

    def call(self, x):
        y = self.attention(x, x)  #~ KM601
        return self.norm(x + y)
