import numpy as np
from numpy.random import seed
from keras.layers import Dense
from keras.models import Sequential

seed(7)  #~ KM104

model = Sequential()
model.add(Dense(1))
model.compile("sgd", "mse")
model.fit(np.ones((1, 1)), np.ones((1, 1)))
