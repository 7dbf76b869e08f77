#
from keras import ops


def unit(x):
    return ops.normalize(x, axis=-1, order=2)
