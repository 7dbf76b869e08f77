import keras
from keras.layers import Dense

model = keras.Sequential([Dense(3)])
model.compile(loss="mse", optimizer=keras.optimizers.Adadelta())
model.compile(loss="mse", optimizer="adadelta")
