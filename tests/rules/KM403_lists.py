import numpy as np
from keras import backend as K
from keras.layers import Dense, Input
from keras.models import Model

inputs = Input((4,))
one, two = Dense(2)(inputs), Dense(2)(inputs)
both = K.sum([one, two], axis=0)  #~ KM403
largest = K.max([one, K.abs(two)])  #~ KM403 KM403
model = Model(inputs, both)


def loss(y_true, y_pred):
    return K.mean([y_true, y_pred])  #~ KM403


print(K.sum([1.0, 2.0]), K.mean(np.ones(3)))  #~ KM403 KM403
