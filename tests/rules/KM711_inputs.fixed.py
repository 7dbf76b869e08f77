"""The first argument of a layer by its old name."""

import keras
from tensorflow.keras import layers
from tensorflow.keras.layers import LSTM, Bidirectional, Dense, Input, Layer, Resizing


class Own(Layer):
    def call(self, inputs):
        return inputs


class Reader(Layer):
    def __init__(self):
        super().__init__()
        self.lstm = LSTM(4)
        self.own = Own()

    def call(self, inputs, training=None):
        x = self.lstm(inputs, training=training)
        return self.own(inputs=x)


text = Input((5, 3))
lstm = LSTM(8, return_sequences=True)
left = lstm(text)
right = Bidirectional(layers.GRU(4))(left)
state = lstm(text, mask=None)
image = Resizing(8, 8)(inputs=Input((9, 9, 3)))
same = lstm(text)
same = lstm(sequences=text)
dense = Dense(3)(inputs=text)
merged = layers.concatenate(inputs=[left, left])
model = keras.Model(inputs=text, outputs=right)
answer = model(inputs=text)
own = Own()(inputs=text)
