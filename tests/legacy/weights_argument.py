"""Keras 2.2: an embedding with given weights."""
import numpy as np
from keras import backend as K
from keras.layers import Embedding, Flatten
from keras.models import Sequential

matrix = np.arange(12, dtype="float32").reshape(4, 3)
model = Sequential()
model.add(Embedding(4, 3, weights=[matrix], input_length=2, trainable=False))
model.add(Flatten())
model.compile("sgd", "mse")
print("matrix", K.get_value(model.layers[0].embeddings).sum())
print("rows", model.predict(np.array([[1, 3]]), verbose=0).tolist())
