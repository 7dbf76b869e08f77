import keras
from keras import Input, layers, ops

source = Input((4,))
scale = layers.Dense(4)(source)
shift = layers.Dense(4)(source)


class Regularized(keras.layers.Layer):
    def penalty(self, values):
        return ops.mean(values - scale)  #~ KM706

    def call(self, values, factor=1.0):
        self.add_loss(self.penalty(values))
        return values + shift  #~ KM706


class Built(keras.layers.Layer):
    def build(self, input_shape):
        self.built = True

    def call(self, values):
        return values * scale  #~ KM706


class Kept(keras.layers.Layer):
    def call(self, values):
        return values * shift  #~ KM706


kept = Kept()
joined = layers.Lambda(lambda value: ops.concatenate([value, scale, shift]))(shift)  #~ KM706 KM706
joined = layers.Lambda(lambda value: ops.sum(joined))(joined)  #~ KM706
outputs = kept(Built()(Regularized()(joined)))


def multiplied(value):
    return value * scale  #~ KM706


outputs = layers.Lambda(multiplied)(outputs)


def late():
    images = Input((4,))
    anchors = 3.0
    anchors = layers.Lambda(lambda value: value * anchors)(images)
    return anchors


def chosen(first, images=Input((4,))):
    other = layers.Dense(4)(images) if first else layers.Dense(3)(images)
    mask = layers.Dense(4)(images)
    mask = layers.Lambda(lambda value: value * mask)(other)  #~ KM706
    return mask
