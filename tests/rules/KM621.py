from keras import Input, layers
from keras.layers import Add, Bidirectional, Concatenate, Dense, Dropout, Embedding, LSTM, Masking, TimeDistributed, add, concatenate, multiply

words, tags, series = Input((None,), dtype="int32"), Input((None,), dtype="int32"), Input((20, 8))

masked = Embedding(100, 16, mask_zero=True)(words)
plain = Embedding(10, 16)(tags)
x = Concatenate()([masked, plain])  #~ KM621
x = concatenate([plain, masked])  #~ KM621
x = concatenate([masked, plain], axis=-1)  #~ KM621
x = concatenate([masked, plain], 2)  #~ KM621
x = Add()([masked, plain])  #~ KM621
x = add([masked, plain])  #~ KM621
x = layers.Average()([masked, series])  #~ KM621

h = Dropout(0.5)(masked)
h = Bidirectional(LSTM(8, return_sequences=True))(h)
h = TimeDistributed(Dense(16))(h)
p = TimeDistributed(Dense(16, activation="relu"))(plain)
join = layers.Multiply()
y = join([h, p])  #~ KM621
kept = Masking(0.0)(series)
y = layers.Subtract()([kept, Dense(8)(series)])  #~ KM621
image = layers.RepeatVector(20)(Dense(16)(Input((2048,))))
y = concatenate([image, masked])  #~ KM621
context = layers.RepeatVector(20)(Bidirectional(LSTM(8))(masked))
y = concatenate([masked, context])  #~ KM621

both = Embedding(10, 16, mask_zero=True)(tags)
x = Concatenate()([masked, both])
x = Add()([plain, Dense(16)(series)])
x = concatenate([masked, plain], axis=1)
x = Concatenate(1)([masked, plain])
x = masked + plain
last = LSTM(16)(masked)
x = add([last, Dense(16)(Input((2048,)))])
x = multiply([LSTM(16, return_sequences=False)(masked), LSTM(16)(plain)])
x = Add()([masked, unknown])
x = Add()([masked, LSTM(16, return_sequences=sequences)(masked)])
x = Add()([masked, LSTM(16, return_sequences=True)(masked)])
x = Add()([masked, Custom()(tags)])
x = Concatenate()([masked, layers.Lambda(scale, mask=keep)(plain)])
x = Concatenate()([masked, Embedding(10, 16, **options)(tags)])
x = Concatenate()([masked, Embedding(10, 16, mask_zero=zero)(tags)])
x = layers.Dot(axes=2)([masked, plain])


class MaskedConcatenate(layers.Concatenate):
    def compute_mask(self, inputs, mask=None):
        return next((one for one in mask or () if one is not None), None)


x = MaskedConcatenate()([masked, plain])
