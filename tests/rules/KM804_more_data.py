"""A learning phase is given to a function that does not ask for one."""

from keras import backend as K
from keras.applications import VGG16

model = VGG16()
ask = K.function(model.input, model.layers[3].output)  #~ KM804
print(ask([image, 0]))
