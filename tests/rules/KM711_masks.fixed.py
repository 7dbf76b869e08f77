from tensorflow import keras
from tensorflow.keras.layers import Layer, MultiHeadAttention


class Block(Layer):
    def __init__(self):
        super().__init__()
        self.attention = MultiHeadAttention(2, 2)
        self.other = Attention()

    def call(self, x, mask=None, training=None):
        y = self.attention(x, x, x, attention_mask=mask)
        y = self.attention(x, x, x, attention_mask=mask, return_attention_scores=False)
        y = self.attention(x, x, x, attention_mask=None, return_attention_scores=True)
        y = self.attention(x, x, x, attention_mask=None)
        y = self.attention(x, x, x)
        y = self.attention(x, x, x, attention_mask=mask)
        return self.other(x, x, x, mask)


class Attention(Layer):
    def call(self, query, value, key, mask):
        return query


x = keras.Input((3, 4))
mask = keras.Input((3, 3))
scores = MultiHeadAttention(2, 2)(x, x, x, attention_mask=mask)
