"""Imported functions that are handed over, not called."""
from keras import backend as K
from keras.backend import relu  #~ KM403
from keras.backend import sqrt, square, tanh  #~ KM403 KM403 KM403
from keras.layers import Activation, Dense, Lambda
from keras.models import Sequential

model = Sequential([Dense(3, activation=tanh), Activation(relu), Lambda(square), Lambda(lambda x: tanh(x) + sqrt(x))])
model.add(Dense(3, activation=K.relu))  #~ KM403
model.add(Activation(K.relu))  #~ KM403
model.add(Lambda(K.relu, arguments={"alpha": 0.1}))  #~ KM403
