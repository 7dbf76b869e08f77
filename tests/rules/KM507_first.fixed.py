from tensorflow import keras
from tensorflow.keras.layers import GRU, LSTM, Conv1D, Dense, Embedding
from tensorflow.keras.models import Sequential

embedding = Embedding(10, 4)
named = Sequential()
named.add(keras.Input((5,)))
named.add(embedding)
named.add(LSTM(3))

first = Embedding(10, 4)
listed = Sequential([keras.Input((5,)), first, LSTM(3)])

steps = Sequential([keras.Input((None, 4)), LSTM(3), Dense(1)])
length = Sequential([keras.Input((5, 4)), GRU(3), Dense(1)])
windows = Sequential()
windows.add(keras.Input((None, 4)))
windows.add(Conv1D(3, 2))

shared = Embedding(10, 4, input_length=5)
one = Sequential([shared, LSTM(3)])
other = Sequential([shared, Dense(1)])

inputs = keras.Input((5,))
functional = Embedding(10, 4)(inputs)

window = 2
sized = Sequential()
sized.add(keras.Input((window * 2,)))
sized.add(Embedding(input_dim=100, output_dim=8))
sized.add(LSTM(3))
several = Sequential()
several.add(Embedding(100, 8, input_length=[3, 4]))
dense = Dense(3)(inputs)

again = Sequential()
layer = Embedding(10, 4)
again.add(keras.Input((5,)))
again.add(layer)
again = Sequential()
layer = Embedding(10, 4)
again.add(keras.Input((6,)))
again.add(layer)
layer.set_weights([[[1.0]]])

remarks = Sequential()
remarks.add(keras.Input((5, 4)))
remarks.add(LSTM(
    # the first one
    units=3,  # how many
))
remarks.add(Dense(1))
