#
from keras import backend as K


def unit(x):
    return K.l2_normalize(x, axis=-1)
