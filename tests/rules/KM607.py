from keras.layers import GRU, LSTM, ConvLSTM2D, Dense

ConvLSTM2D(8, (3, 3))  #~ KM607
ConvLSTM2D(8, (3, 3), padding="same", return_sequences=True)  #~ KM607
ConvLSTM2D(8, (3, 3), recurrent_activation="sigmoid")
options = unknown()
ConvLSTM2D(8, (3, 3), **options)
LSTM(8)
GRU(8)
Dense(1)
