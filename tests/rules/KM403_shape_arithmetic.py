"""Shapes that are calculated with: a tuple of Keras 3 would be repeated."""

from keras import backend as K
from keras.layers import Lambda


def head(values):
    features, truth = values
    grid = K.shape(features)[1:3]  #~ KM403
    size = K.cast(K.shape(features)[1:3] * 32, K.dtype(truth))  #~ KM403 KM403 KM403
    offset = K.cast(grid[::-1], "float32")  #~ KM403
    half = K.shape(features)[1:3]  #~ KM403
    whole = K.shape(truth)  #~ KM403
    whole_again = -whole[1:3] + half[::-1] // 2
    batch = K.shape(features)[0] * 2  #~ KM403
    width = K.shape(features)[2:][0] * 2  #~ KM403
    return truth / K.cast(batch * width, "float32") + size + offset + K.cast(whole_again, "float32") + grid[0]  #~ KM403 KM403


def total(value):
    sizes = K.ones_like(value)  #~ KM403
    sizes += K.shape(value)  #~ KM403
    return sizes


loss = Lambda(head, output_shape=(2,))
