from tensorflow import keras
from tensorflow.keras.layers import LSTM, AdditiveAttention, Attention, Dense

z = keras.Input((4, 8))
attended = Attention(use_scale=True)([z, z], use_causal_mask=True)
added = AdditiveAttention()([z, z], mask=[None, None], use_causal_mask=True)
plain = Attention()([z, z])
layer = Attention(causal=True)
masked = Attention()([z, z], use_causal_mask=True)

# With both shapes Keras 2 took the one with the batch size.
model = keras.Sequential()
model.add(keras.Input(batch_shape=(8, 5, 1)))
model.add(LSTM(4, stateful=True))
model.add(Dense(1))
