"""The size of batches as an argument of a layer."""

from keras.layers import GRU, LSTM, Activation, Dense, Embedding, Input
from keras.models import Model, Sequential

size = 4
shape = (3, 2)

model = Sequential()
model.add(LSTM(5, input_shape=(1, 1), batch_size=size, stateful=True))  #~ KM501 KM507
model.add(Dense(3, batch_size=size))  #~ KM501

by_name = Sequential([GRU(5, batch_size=size, input_shape=shape), Dense(1)])  #~ KM501 KM507
either = Sequential([GRU(5, input_shape=shape or (1, 1), batch_size=size), Dense(1)])  #~ KM501 KM507
width = Sequential([Dense(5, input_dim=3, batch_size=size), Dense(1)])  #~ KM501 KM507
steps = Sequential([LSTM(5, batch_size=size, input_dim=3), Dense(1)])  #~ KM501 KM507
words = Sequential([Embedding(9, 5, input_length=7, batch_size=size), LSTM(1)])  #~ KM501 KM507
both = Sequential([LSTM(5, input_length=4, input_dim=3, batch_size=size), Dense(1)])  #~ KM501 KM507 KM507

inputs = Input((3,), batch_size=size)
outputs = Activation("relu", input_shape=(3,), batch_size=size)(inputs)  #~ KM501 KM507
functional = Model(inputs, outputs)
functional.fit([[1.0, 2.0, 3.0]], batch_size=size)  #~ KM723
