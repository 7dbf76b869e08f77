"""Keras 2.2: text with Tokenizer, pad_sequences and an LSTM."""
import numpy as np
from keras.layers import Dense, Embedding, LSTM
from keras.models import Sequential
from keras.optimizers.legacy import Adam
from keras.preprocessing.sequence import pad_sequences

texts = ["the cat sat", "the dog ran far away", "a cat"]
words = sorted({word for text in texts for word in text.split()})
index = {word: number + 1 for number, word in enumerate(words)}
sequences = [[index[word] for word in text.split()] for text in texts]
x = pad_sequences(sequences, maxlen=5)
y = np.array([1, 0, 1])

model = Sequential()
model.add(Embedding(len(index) + 1, 6, input_length=5, mask_zero=True))
model.add(LSTM(4, dropout=0.0, recurrent_dropout=0.0, implementation=2))
model.add(Dense(1, activation="sigmoid", kernel_initializer="zeros"))
model.compile(loss="binary_crossentropy", optimizer=Adam(lr=0.01, decay=1e-6), metrics=["accuracy"])
history = model.fit(x, y, epochs=1, verbose=0)
print("x", x.tolist())
print("keys", sorted(history.history))
print("loss", round(history.history["loss"][0], 3))
print("classes", (model.predict(x, verbose=0) > 2).astype("int32").ravel().tolist())
