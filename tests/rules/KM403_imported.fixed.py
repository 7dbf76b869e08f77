"""Functions of the backend that are imported by name, and whose successors are expressions."""

from keras.backend import update as assign
from keras import ops

shape = tuple(x.shape)
longer = ops.repeat(ops.expand_dims(ops.repeat(ops.expand_dims(x, 1), 2, axis=1), 1), 3, axis=1)
gate = ops.clip(x * 0.2 + 0.5, 0, 1)
done = list(map(assign, variables, values))
