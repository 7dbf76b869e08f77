import keras
from keras.optimizers import SGD

SGD(keras.optimizers.schedules.InverseTimeDecay(1.0, 1, 1e-4))
SGD(learning_rate=keras.optimizers.schedules.InverseTimeDecay(2.0, 1, 1e-4))
rate = 1
keras.optimizers.Adadelta(learning_rate=keras.optimizers.schedules.InverseTimeDecay(float(rate), 1, 1e-4))
half = 0.5
keras.optimizers.Adadelta(learning_rate=keras.optimizers.schedules.InverseTimeDecay(half, 1, 1e-4))
