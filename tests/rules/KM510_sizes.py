"""Counts under a name, counts of recurrent layers, sizes of UpSampling."""

import numpy as np
from keras.layers import GRU, LSTM, Dense, SimpleRNN, UpSampling1D, UpSampling2D

data = np.zeros((4, 6))
labels = np.array([0, 1, 2])
half = data.shape[1] / 2
hidden = Dense(half)  #~ KM510
hidden = Dense(np.ceil(half))  #~ KM510
hidden = Dense(int(half))
hidden = Dense(data.shape[1] // 2)
state = LSTM(np.max(labels))  #~ KM510
state = GRU(labels.max() + 1, return_sequences=True)  #~ KM510
state = SimpleRNN(units=np.prod((2, 3)))  #~ KM510
state = LSTM(data.shape[1])
state = LSTM(int(np.max(labels)))
longer = UpSampling1D(2.0)  #~ KM510
longer = UpSampling1D(size=np.prod((1, 2)))  #~ KM510
longer = UpSampling1D(2)
larger = UpSampling2D((2.0, 2))  #~ KM510
larger = UpSampling2D(size=(2, half))  #~ KM510
larger = UpSampling2D((2, 2))
larger = UpSampling2D((np.prod((1, 2)), 2))
