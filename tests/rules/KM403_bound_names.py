"""A file that uses the names itself that the fixes would import."""
import keras.backend as K
from keras.layers import Dense

ops = [1, 2, 3]
random = None

total = K.mean(Dense(1)(given))  #~ KM403
cut = K.clip(total, 0, ops[0])  #~ KM403
