import keras
from keras.optimizers import SGD

SGD(1, decay=1e-4)  #~ KM510 KM616
SGD(learning_rate=2, decay=1e-4)  #~ KM510 KM616
rate = 1
keras.optimizers.Adadelta(learning_rate=rate, decay=1e-4)  #~ KM510 KM616
half = 0.5
keras.optimizers.Adadelta(learning_rate=half, decay=1e-4)  #~ KM616
