"""A file that uses the names itself that the fixes would import."""
from keras.layers import Dense
from keras import ops as keras_ops

ops = [1, 2, 3]
random = None

total = keras_ops.mean(Dense(1)(given))
cut = keras_ops.clip(total, 0, ops[0])
