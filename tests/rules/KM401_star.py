from keras.layers import *

model_input = Input((8,))
hidden = Dense(4)(model_input)
old = MaxoutDense(4)(hidden)  #~ KM401
