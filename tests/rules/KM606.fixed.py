import keras
from keras.layers import Dense
from keras.layers import Dropout
from keras.models import Sequential
from keras.optimizers import Adadelta, Adam, Nadam

model = Sequential([Dense(3), Dropout(0.5)])
model.compile(loss="categorical_crossentropy", optimizer=keras.optimizers.Adadelta())
model.compile(loss="categorical_crossentropy", optimizer=Nadam(beta_1=0.8))
model.compile(loss="categorical_crossentropy", optimizer="adadelta")
model.compile("adagrad", "mse")
model.compile(loss="mse", optimizer=Adadelta(learning_rate=1.0))
model.compile(loss="mse", optimizer=Adadelta(1.0))
model.compile(loss="mse", optimizer=Adam())
model.compile(loss="mse", optimizer="adam")
name = "adadelta"
