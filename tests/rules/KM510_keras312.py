#~ config: {target: "3.12"}
"""Keras 3.12 still takes numbers of NumPy as units."""

import numpy as np
from keras.layers import Dense

shape = (2, 3)
dense = Dense(np.prod(shape))
other = Dense(10.0)  #~ KM510
