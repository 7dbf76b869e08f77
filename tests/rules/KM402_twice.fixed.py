# The same function through two imports that both move.
from keras.layers import Dense
from keras.utils import to_categorical

targets = to_categorical([1]), to_categorical([0])
layer = Dense(2)
