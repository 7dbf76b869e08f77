from keras.layers import LSTM, BatchNormalization, Convolution2D, Dense, Dropout, Embedding, MaxPooling2D
from keras.models import Model, Sequential

from project import data

model = Sequential()
model.add(Convolution2D(nb_filter=32, nb_row=3, nb_col=3, border_mode="same", subsample=(2, 2), dim_ordering="tf"))  #~ KM503 KM503 KM503 KM503 KM503 KM503
model.add(MaxPooling2D((2, 2), border_mode="same"))  #~ KM503
model.add(Dense(output_dim=10, init="uniform", W_regularizer=None, bias=False))  #~ KM503 KM503 KM503 KM503
model.add(Dropout(p=0.5))  #~ KM503
model.add(LSTM(4, inner_activation="sigmoid", dropout_W=0.1, forget_bias_init="one"))  #~ KM503 KM503 KM503
model.add(BatchNormalization(mode=0))  #~ KM503
model.add(Embedding(10, output_dim=4, init="uniform"))  #~ KM503
model.fit(data, data, nb_epoch=3)  #~ KM503
net = Model(input=[], output=[])  #~ KM503 KM503

net = Model(inputs=[], outputs=[])
model.add(Dense(units=10, kernel_initializer="uniform"))


class Unit:
    def __init__(self, init):
        self.init = init


Unit(init="uniform")
