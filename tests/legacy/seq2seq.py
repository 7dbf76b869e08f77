"""Keras 2.1: encoder and decoder with states."""
import numpy as np
from keras.layers import Dense, Input, LSTM
from keras.models import Model

encoder_inputs = Input(shape=(None, 5))
encoder_outputs, state_h, state_c = LSTM(4, return_state=True)(encoder_inputs)
decoder_inputs = Input(shape=(None, 6))
decoder_lstm = LSTM(4, return_sequences=True, return_state=True)
decoder_outputs, _, _ = decoder_lstm(decoder_inputs, initial_state=[state_h, state_c])
decoder_outputs = Dense(6, activation="softmax")(decoder_outputs)
model = Model([encoder_inputs, decoder_inputs], decoder_outputs)
model.compile(optimizer="rmsprop", loss="categorical_crossentropy", sample_weight_mode=None)
model.fit([np.ones((2, 3, 5)), np.ones((2, 4, 6))], np.ones((2, 4, 6)), batch_size=2, epochs=1, verbose=0)
print("output", model.predict([np.ones((2, 3, 5)), np.ones((2, 4, 6))], verbose=0).shape)
