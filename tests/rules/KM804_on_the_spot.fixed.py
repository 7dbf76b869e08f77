# Functions that are called where they are made, and such whose body must not swallow what follows.
import keras
from keras.layers import Dense, Input
from keras.models import Model

x = Input((3,))
h = Dense(2, name="h")(x)
model = Model(x, Dense(1)(h))
data = [[1.0, 2.0, 3.0]]
each = [Model([model.input], [layer.output]).predict_on_batch([data]) for layer in model.layers[1:]]
both = Model([x], [h, model.output]).predict_on_batch([data])
listed = (lambda data, model=Model([x], [h]): [model.predict_on_batch(data)])([data])
all_of_them = (lambda data, model=Model([x], model.outputs): keras.tree.flatten(model.predict_on_batch(data)))([data])[-1]
maybe = (lambda data, model=Model([x], [h]): [model.predict_on_batch(data)]) if data else None
named = {"h": (lambda data, model=Model([x], [h]): [model.predict_on_batch(data)])}
