from keras.layers import LSTM, Dense, Dropout
from keras.models import Sequential

steps = 4
model = Sequential()
for i in range(2):
    model.add(LSTM(32, batch_input_shape=(1, steps, 1), stateful=True, return_sequences=True))  #~ KM501
    model.add(Dropout(0.3))
model.add(LSTM(32, batch_input_shape=(1, steps, 1), stateful=True))  #~ KM501
model.add(Dense(1))


def build(sizes, width):
    net = Sequential()
    for units in sizes:
        net.add(Dense(units, input_dim=width, activation="relu"))  #~ KM507
    return net


def unknown(shapes):
    net = Sequential()
    for shape in shapes:
        net.add(Dense(4, batch_input_shape=shape))  #~ KM501
    return net
