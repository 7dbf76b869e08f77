# Functions that are called where they are made, and such whose body must not swallow what follows.
from keras import backend as K
from keras.layers import Dense, Input
from keras.models import Model

x = Input((3,))
h = Dense(2, name="h")(x)
model = Model(x, Dense(1)(h))
data = [[1.0, 2.0, 3.0]]
each = [K.function([model.input], [layer.output])([data])[0] for layer in model.layers[1:]]  #~ KM804
both = K.function([x], [h, model.output])([data])  #~ KM804
listed = K.function([x], [h])([data])  #~ KM804
all_of_them = K.function([x], model.outputs)([data])[-1]  #~ KM804
maybe = K.function([x], [h]) if data else None  #~ KM804
named = {"h": K.function([x], [h])}  #~ KM804
