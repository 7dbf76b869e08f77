import keras
from keras import layers, ops

words, tags = keras.Input((None,), dtype="int32"), keras.Input((None,), dtype="int32")
masked = layers.Embedding(100, 16, mask_zero=True)(words)
plain = layers.Embedding(10, 16)(tags)
x = layers.Concatenate()([masked, ops.relu(plain)])
x = layers.Concatenate()([masked, plain])
