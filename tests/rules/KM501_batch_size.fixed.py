"""The size of batches as an argument of a layer."""

import numpy
from keras.layers import GRU, LSTM, Activation, Dense, Embedding, Input
from keras.models import Model, Sequential

size = 4
shape = (3, 2)

model = Sequential()
model.add(Input(batch_shape=(size, 1, 1)))
model.add(LSTM(5, stateful=True))
model.add(Dense(3))

by_name = Sequential([Input(batch_shape=(size, *shape)), GRU(5), Dense(1)])
either = Sequential([Input(batch_shape=(size, *(shape or (1, 1)))), GRU(5), Dense(1)])
width = Sequential([Input(batch_shape=(size, 3)), Dense(5), Dense(1)])
steps = Sequential([Input(batch_shape=(size, None, 3)), LSTM(5), Dense(1)])
words = Sequential([Input(batch_shape=(size, 7)), Embedding(9, 5), LSTM(1)])
both = Sequential([Input(batch_shape=(size, 4, 3)), LSTM(5), Dense(1)])

inputs = Input((3,), batch_size=size)
outputs = Activation("relu")(inputs)
functional = Model(inputs, outputs)
functional.fit(numpy.array([[1.0, 2.0, 3.0]]), batch_size=size)
