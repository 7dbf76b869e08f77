"""Layers that are added to several models, on one line."""
from keras.layers import Dense, Embedding
from keras.models import Sequential

layer = Embedding(10, 4, input_length=5)  #~ KM507
a = Sequential(); a.add(layer); layer.set_weights([[[1.0]]])
b = Sequential(); b.add(Dense(3, input_dim=4)); b.add(Dense(2))  #~ KM507
