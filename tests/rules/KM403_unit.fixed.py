from keras import ops
from keras.layers import Lambda


def unit(x):
    return ops.normalize(x, axis=-1, order=2, epsilon=1e-6)


whole = Lambda(lambda x: ops.normalize(x, axis=None, order=2, epsilon=1e-6))
