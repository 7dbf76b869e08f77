#
"""Keras 3.4 takes no numbers of NumPy in recurrent layers either, but as units of Dense and sizes."""

import numpy as np
from keras.layers import LSTM, Dense, UpSampling1D

dense = Dense(np.prod((2, 3)))
longer = UpSampling1D(2.0)
state = LSTM(int(np.prod((2, 3))))
