from tensorflow import keras
from tensorflow.keras.layers import LSTM, AdditiveAttention, Attention, Dense

z = keras.Input((4, 8))
attended = Attention(use_scale=True, causal=True)([z, z])  #~ KM501
added = AdditiveAttention(causal=True)([z, z], mask=[None, None])  #~ KM501
plain = Attention(causal=False)([z, z])  #~ KM501
layer = Attention(causal=True)  #~ KM501
masked = Attention()([z, z], use_causal_mask=True)

# With both shapes Keras 2 took the one with the batch size.
model = keras.Sequential()
model.add(LSTM(4, batch_input_shape=(8, 5, 1), input_shape=(None, 3), stateful=True))  #~ KM501 KM507
model.add(Dense(1))
