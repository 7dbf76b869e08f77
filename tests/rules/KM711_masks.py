from tensorflow import keras
from tensorflow.keras.layers import Layer, MultiHeadAttention


class Block(Layer):
    def __init__(self):
        super().__init__()
        self.attention = MultiHeadAttention(2, 2)
        self.other = Attention()

    def call(self, x, mask=None, training=None):
        y = self.attention(x, x, x, mask)  #~ KM711
        y = self.attention(x, x, x, mask, False)  #~ KM711
        y = self.attention(x, x, x, None, True)  #~ KM711
        y = self.attention(x, x, x, None)  #~ KM711
        y = self.attention(x, x, x)
        y = self.attention(x, x, x, attention_mask=mask)
        return self.other(x, x, x, mask)


class Attention(Layer):
    def call(self, query, value, key, mask):
        return query


x = keras.Input((3, 4))
mask = keras.Input((3, 3))
scores = MultiHeadAttention(2, 2)(x, x, x, mask)  #~ KM711
