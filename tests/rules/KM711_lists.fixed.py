import tensorflow as tf
from tensorflow.keras.layers import GRU, LSTM, Bidirectional, Dense

words = tf.keras.Input((5, 4))
h = tf.keras.Input((2,))
c = tf.keras.Input((2,))
states = [h, c]
lstm = LSTM(2, return_state=True)

a = GRU(2)(words, initial_state=[h])
b = lstm(words, initial_state=[h, c], training=True)
d = lstm(words, initial_state=states)
e = Bidirectional(GRU(2))(words, initial_state=[h, h])
f = LSTM(2)(words)
everything = [words, h, c]
g = lstm(everything)

# One tensor, or another layer.
i = lstm(words, initial_state=states)
j = GRU(2)(words, initial_state=[h])
k = tf.keras.layers.Concatenate()([h, c])
m = Dense(2)(words)
n = lstm(words)


# A layer of the project, which has its own idea of what stands in the list.
@tf.keras.utils.register_keras_serializable()
class Attending(GRU):
    def call(self, sequences, initial_state=None, mask=None):
        return super().call(sequences[0], mask=mask)


o = Bidirectional(Attending(2, return_sequences=True))([words, words, h, c])
