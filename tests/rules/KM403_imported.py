"""Functions of the backend that are imported by name, and whose successors are expressions."""

from keras.backend import hard_sigmoid, int_shape, repeat  #~ KM403 KM403 KM403
from keras.backend import update as assign  #~ KM403

shape = int_shape(x)
longer = repeat(repeat(x, 2), 3)
gate = hard_sigmoid(x)
done = list(map(assign, variables, values))
