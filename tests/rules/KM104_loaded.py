import numpy as np
from keras.layers import Dense, Input
from keras.models import Sequential

np.random.seed(1)
model = Sequential([Input((2,)), Dense(1)])
model.load_weights("trained.weights.h5")
model.predict(np.random.rand(3, 2))
