#~ config: {target: "3.5"}
from keras import backend as K


def unit(x):
    return K.l2_normalize(x, axis=-1)  #~ KM403
