"""Keras 2.1: a convolutional network for images."""
import numpy as np
import keras
from keras import backend as K
from keras.models import Sequential
from keras.layers import Activation, Conv2D, Dense, Dropout, Flatten, MaxPooling2D

rows, columns = 8, 8
if K.image_data_format() == "channels_first":
    input_shape = (1, rows, columns)
else:
    input_shape = (rows, columns, 1)
x = np.random.RandomState(2).rand(12, *input_shape).astype(K.floatx())
y = keras.utils.to_categorical(np.arange(12) % 3, 3)

model = Sequential()
model.add(Conv2D(4, kernel_size=(3, 3), input_shape=input_shape))
model.add(Activation("relu"))
model.add(MaxPooling2D(pool_size=(2, 2)))
model.add(Dropout(0.25))
model.add(Flatten())
model.add(Dense(3, activation="softmax"))
model.compile(loss=keras.losses.categorical_crossentropy, optimizer=keras.optimizers.legacy.Adadelta(lr=1.0), metrics=["accuracy"])
model.fit(x, y, batch_size=4, epochs=1, verbose=0, validation_data=(x, y))
print("parameters", model.count_params())
print("shapes", [tuple(layer.output_shape) for layer in model.layers])
print("predictions", model.predict(x, verbose=0).shape)
K.clear_session()
