# Names that the program gives to what moved: they are written anew themselves.
from keras.layers import recurrent  #~ KM402
from tensorflow import keras as tfk

RNN = recurrent.LSTM  #~ KM402
preprocessing = tfk.layers.experimental.preprocessing  #~ KM402
new = tfk.layers
x = preprocessing.Rescaling(2.0)  #~ KM402
y = tfk.layers.experimental.preprocessing.Rescaling(3.0)  #~ KM402
