import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers

model = keras.Sequential(
    [
        keras.Input((None,), dtype="int64", ragged=True),
        layers.Embedding(100, 8),
        layers.LSTM(4),  #~ KM748
        layers.Dense(1),
    ]
)

words = keras.Input((None,), dtype="int64", ragged=True)
embedded = layers.Embedding(100, 8)(words)
dropped = layers.Dropout(0.1)(embedded)
both = layers.Bidirectional(layers.GRU(4))(dropped)  #~ KM748
scores = layers.Dense(1)(both)
each = layers.Dense(3)(embedded)  #~ KM748
timed = layers.TimeDistributed(layers.Dense(3))(embedded)  #~ KM748

vectorize = layers.TextVectorization(ragged=True)
text = keras.Sequential([keras.Input((), dtype="string"), vectorize, layers.Embedding(100, 8), layers.GRU(4)])  #~ KM748

# Keras 3 runs these.
pooled = layers.Dense(1)(layers.GlobalAveragePooling1D()(embedded))
averaged = layers.Dense(1)(layers.Lambda(lambda x: tf.reduce_mean(x, axis=1))(embedded))
dense = keras.Sequential([keras.Input((None,), dtype="int64"), layers.Embedding(100, 8, mask_zero=True), layers.LSTM(4)])
padded = keras.Sequential([keras.Input((), dtype="string"), layers.TextVectorization(), layers.Embedding(100, 8), layers.GRU(4)])
asked = keras.Input((None,), dtype="int64", ragged=False)
plain = layers.LSTM(4)(layers.Embedding(100, 8)(asked))


class Padding(layers.Layer):
    def call(self, inputs):
        return inputs.to_tensor()


filled = layers.LSTM(4)(Padding()(embedded))
