from keras import backend as K
from keras.layers import Dense, Input
from keras.metrics import BinaryAccuracy
from keras.models import Model

from project import data

inputs = Input((4,))
code = Dense(2)(inputs)
outputs = Dense(4)(code)
model = Model(inputs, outputs)
accuracy = BinaryAccuracy()
size = K.sum(K.square(code), axis=-1)  #~ KM403 KM403
model.add_metric(size, name="size of code", aggregation="mean")  #~ KM505
model.add_metric(K.max(code), "largest")  #~ KM403 KM505
model.add_metric(accuracy(inputs, outputs), "kept")  #~ KM505
model.compile("sgd", "mse")
model.fit(data, data)
