from tensorflow import keras
from tensorflow.keras import layers

first, second = keras.Input((10,)), keras.Input((10,))
one = layers.Embedding(100, 4, mask_zero=True)(first)
other = layers.Embedding(100, 4, mask_zero=True)(second)

product = keras.ops.multiply(one, other)
flat = layers.Flatten()(product)
most = layers.GlobalMaxPooling1D()(layers.Dense(3)(keras.ops.maximum(one, other)))
least = layers.Conv1D(4, 3)(layers.minimum([one, other, one]))
states = layers.LSTM(8, return_sequences=True)(one)
joined = layers.Reshape((40,))(keras.ops.multiply(states, layers.LSTM(8, return_sequences=True)(other)))

# Layers that take the mask leave out what is masked, and Add, Average and Subtract take the numbers that are there.
read = layers.LSTM(4)(layers.Multiply()([one, other]))
mean = layers.GlobalAveragePooling1D()(layers.Multiply()([one, other]))
out = layers.TimeDistributed(layers.Dense(1))(layers.Multiply()([one, other]))
added = layers.Flatten()(layers.Add()([one, other]))
average = layers.Flatten()(layers.Average()([one, other]))
joined = layers.Flatten()(layers.Concatenate()([one, other]))
last = layers.Multiply()([layers.LSTM(4)(one), layers.LSTM(4)(other)])
plain = layers.Embedding(100, 4)(first)
unmasked = layers.Flatten()(layers.Multiply()([plain, layers.Embedding(100, 4)(second)]))
model = keras.Model([first, second], [flat, most, least, joined, read, mean, out, added, average, last, unmasked])
