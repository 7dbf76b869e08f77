import keras
from keras.layers import Dense


class Plain(Dense):
    def call(self, *args, **kwargs):
        kwargs.pop("training", None)
        return super().call(*args, **kwargs)


class Needs(Dense):
    def call(self, *args, **kwargs):
        kwargs.pop("training")
        return super().call(*args, **kwargs)


class Uses(keras.Layer):
    def call(self, x, training=None, **kwargs):
        training = training
        return x if training else -x
