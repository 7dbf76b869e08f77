# Names that the program gives to what moved: they are written anew themselves.
from tensorflow import keras as tfk

RNN = tfk.layers.LSTM
preprocessing = tfk.layers
new = tfk.layers
x = tfk.layers.Rescaling(2.0)
y = tfk.layers.Rescaling(3.0)
