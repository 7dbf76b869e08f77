"""Counts under a name, counts of recurrent layers, sizes of UpSampling."""

import numpy as np
from keras.layers import GRU, LSTM, Dense, SimpleRNN, UpSampling1D, UpSampling2D

data = np.zeros((4, 6))
labels = np.array([0, 1, 2])
half = data.shape[1] / 2
hidden = Dense(int(half))
hidden = Dense(int(np.ceil(half)))
hidden = Dense(int(half))
hidden = Dense(data.shape[1] // 2)
state = LSTM(int(np.max(labels)))
state = GRU(int(labels.max() + 1), return_sequences=True)
state = SimpleRNN(units=int(np.prod((2, 3))))
state = LSTM(data.shape[1])
state = LSTM(int(np.max(labels)))
longer = UpSampling1D(2)
longer = UpSampling1D(size=int(np.prod((1, 2))))
longer = UpSampling1D(2)
larger = UpSampling2D((2, 2))
larger = UpSampling2D(size=(2, int(half)))
larger = UpSampling2D((2, 2))
larger = UpSampling2D((np.prod((1, 2)), 2))
