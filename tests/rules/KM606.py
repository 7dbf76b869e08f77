import keras
from keras.layers import Dense
from keras.layers.core import Dropout  #~ KM402
from keras.models import Sequential
from keras.optimizers import Adadelta, Adam, Nadam

model = Sequential([Dense(3), Dropout(0.5)])
model.compile(loss="categorical_crossentropy", optimizer=keras.optimizers.Adadelta())  #~ KM606
model.compile(loss="categorical_crossentropy", optimizer=Nadam(beta_1=0.8))  #~ KM606
model.compile(loss="categorical_crossentropy", optimizer="adadelta")  #~ KM606
model.compile("adagrad", "mse")  #~ KM606
model.compile(loss="mse", optimizer=Adadelta(learning_rate=1.0))
model.compile(loss="mse", optimizer=Adadelta(1.0))
model.compile(loss="mse", optimizer=Adam())
model.compile(loss="mse", optimizer="adam")
name = "adadelta"
