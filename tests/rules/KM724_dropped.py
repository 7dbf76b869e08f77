import keras
from keras.layers import Dense


class Plain(Dense):
    def call(self, *args, **kwargs):
        kwargs.pop("training", None)
        return super().call(*args, **kwargs)


class Needs(Dense):
    def call(self, *args, **kwargs):
        kwargs.pop("training")  #~ KM724
        return super().call(*args, **kwargs)


class Uses(keras.Layer):
    def call(self, x, **kwargs):
        training = kwargs.pop("training", None)  #~ KM724
        return x if training else -x
