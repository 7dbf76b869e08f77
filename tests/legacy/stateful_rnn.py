"""Keras 2.2: a stateful LSTM, reset between epochs."""
import numpy as np
from keras.layers import Dense, LSTM
from keras.models import Sequential

model = Sequential()
model.add(LSTM(3, batch_input_shape=(2, 4, 1), stateful=True, return_sequences=False))
model.add(Dense(1))
model.compile(loss="mse", optimizer="adam")
x, y = np.ones((2, 4, 1)), np.ones((2, 1))
for epoch in range(2):
    model.fit(x, y, batch_size=2, epochs=1, verbose=0, shuffle=False)
    model.reset_states()
print("prediction", model.predict(x, batch_size=2, verbose=0).shape)
