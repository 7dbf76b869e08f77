from tensorflow import keras
from tensorflow.keras import layers

words = keras.Input((None,))
kinds = keras.Input((7, 4))
masked = layers.Embedding(100, 4, mask_zero=True)(words)

flat = layers.Flatten()(layers.concatenate([masked, kinds]))
x = layers.Add()([masked, kinds])
x = layers.Dense(4)(x)
x = layers.Conv1D(4, 3)(x)
x = layers.GlobalAveragePooling1D()(x)
pooled = layers.GlobalMaxPooling1D()(layers.Dropout(0.1)(layers.Add()([masked, kinds])))
again = layers.Masking()(layers.concatenate([masked, kinds], -1))

# What looks at the mask, or may do so.
both = layers.concatenate([masked, kinds])  #~ KM621
first = layers.Flatten()(both)
second = layers.LSTM(4)(both)
mean = layers.GlobalAveragePooling1D()(layers.Dense(3)(layers.add([masked, kinds])))  #~ KM621
normal = layers.Flatten()(layers.BatchNormalization()(layers.add([masked, kinds])))  #~ KM621
out = layers.Dense(1)(layers.add([masked, kinds]))  #~ KM621
ones = layers.Flatten()(layers.Multiply()([masked, kinds]))  #~ KM621
most = layers.Flatten()(layers.maximum([masked, kinds]))  #~ KM621
model = keras.Model([words, kinds], [flat, x, pooled, again, first, second, mean, normal, out, ones, most])
