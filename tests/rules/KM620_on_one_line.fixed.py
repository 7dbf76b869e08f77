"""Layers that are added to several models, on one line."""
import keras
from keras.layers import Dense, Embedding
from keras.models import Sequential

layer = Embedding(10, 4)
a = Sequential(); a.add(keras.Input((5,))); a.add(layer); layer.set_weights([[[1.0]]])
b = Sequential(); b.add(keras.Input((4,))); b.add(Dense(3)); b.add(Dense(2))
