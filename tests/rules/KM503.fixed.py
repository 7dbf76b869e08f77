from keras.layers import LSTM, BatchNormalization, Convolution2D, Dense, Dropout, Embedding, MaxPooling2D
from keras.models import Model, Sequential

from project import data

model = Sequential()
model.add(Convolution2D(filters=32, kernel_size=(3, 3), padding="same", strides=(2, 2), data_format="channels_last"))
model.add(MaxPooling2D((2, 2), padding="same"))
model.add(Dense(units=10, kernel_initializer="uniform", kernel_regularizer=None, use_bias=False))
model.add(Dropout(rate=0.5))
model.add(LSTM(4, recurrent_activation="sigmoid", dropout=0.1, unit_forget_bias=True))
model.add(BatchNormalization())
model.add(Embedding(10, output_dim=4, embeddings_initializer="uniform"))
model.fit(data, data, epochs=3)
net = Model(inputs=[], outputs=[])

net = Model(inputs=[], outputs=[])
model.add(Dense(units=10, kernel_initializer="uniform"))


class Unit:
    def __init__(self, init):
        self.init = init


Unit(init="uniform")
