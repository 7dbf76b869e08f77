import numpy as np
from keras.layers import Dense
from keras.models import Sequential

np.random.seed(1)
model = Sequential([Dense(1)])
model.load_weights("trained.weights.h5")
model.predict(np.random.rand(3, 2))
