import keras
from keras import backend as K
from keras.layers import Dense, Input
from keras.models import Model


def autoencoder(size):
    pixels = Input((size,))
    code = Dense(2)(pixels)
    model = Model(pixels, Dense(size)(code), name="autoencoder")
    model.add_loss(keras.ops.mean(keras.ops.square(code)))  #~ KM707
    model.compile("adam")
    return model


pixels = Input((8,))
code = Dense(2)(pixels)
image = Dense(8)(code)
model = Model(pixels, [image, code])
distance = keras.ops.sum(keras.ops.square(image - pixels), axis=-1)
model.add_loss(distance)  #~ KM707
if len(model.layers) > 2:
    model.add_loss(keras.ops.mean(code))  #~ KM707
model.add_loss(lambda: 0.0)  #~ KM707
model.compile("adam", loss=None)
print(K.floatx())

second = Model(pixels, image)
second.add_loss(distance)  #~ KM707
if second.losses:
    second = Model(pixels, code)
