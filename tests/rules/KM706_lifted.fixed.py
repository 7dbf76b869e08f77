import keras
from keras import Input, layers, ops

source = Input((4,))
scale = layers.Dense(4)(source)
shift = layers.Dense(4)(source)


class Regularized(keras.layers.Layer):
    def penalty(self, values, scale):
        return ops.mean(values - scale)

    def call(self, values, factor=1.0, shift=None, scale=None):
        self.add_loss(self.penalty(values, scale=scale))
        return values + shift


class Built(keras.layers.Layer):
    def build(self, input_shape):
        self.built = True

    def call(self, values):
        return values * scale


class Kept(keras.layers.Layer):
    def call(self, values):
        return values * shift


kept = Kept()
joined = layers.Lambda(lambda tensors: (lambda value, scale, shift: ops.concatenate([value, scale, shift]))(*tensors))([shift, scale, shift])
joined = layers.Lambda(lambda tensors: (lambda value, joined: ops.sum(joined))(*tensors))([joined, joined])
outputs = kept(Built()(Regularized()(joined, shift=shift, scale=scale)))


def multiplied(value):
    return value * scale


outputs = layers.Lambda(multiplied)(outputs)


def late():
    images = Input((4,))
    anchors = 3.0
    anchors = layers.Lambda(lambda value: value * anchors)(images)
    return anchors


def chosen(first, images=Input((4,))):
    other = layers.Dense(4)(images) if first else layers.Dense(3)(images)
    mask = layers.Dense(4)(images)
    mask = layers.Lambda(lambda value: value * mask)(other)
    return mask
