import tensorflow as tf
from tensorflow import keras
from tensorflow.keras.layers import Layer

UNITS = 4


class Scale(Layer):
    def __init__(self, units, axis=-1, **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.axis = axis

    def build(self, input_shape):
        self.a = self.add_weight(name="a", shape=(3,), initializer="ones")
        self.b = self.add_weight(name="b", shape=(3,))
        self.c = self.add_weight(name="c", shape=(input_shape[-1],))
        self.d = self.add_weight(name="d", shape=(input_shape[self.axis],), initializer="ones", trainable=True)
        size = input_shape[-1]
        self.e = self.add_weight(name="e", shape=(size,))
        self.f = self.add_weight(name="f", shape=(UNITS,))
        self.g = self.add_weight(name="g", shape=(self.units,))
        self.h = self.add_weight((3,), name="h")
        args = (self.name, (3,), tf.float32, keras.initializers.Zeros())
        self.i = self.add_weight(*args, trainable=True)
        self.j = self.add_weight(*("j", [3]))
        # Shapes, or what may be one.
        self.k = self.add_weight(name="k", shape=(input_shape[-1],))
        self.l = self.add_weight(name="l", shape=input_shape[1:])
        self.m = self.add_weight(name="m", shape=input_shape[0])
        self.n = self.add_weight(name="n", shape=[3])
        self.o = self.add_weight(name="o", shape=())
        self.p = self.add_weight(name="p", shape=self.units)
        self.q = self.add_weight(name="q", shape=tf.TensorShape((3,)))
        given = ((3,), "zeros")
        self.r = self.add_weight(*given, name="r")
        self.s = self.add_weight(*self.units)
        self.built = True


class Share(keras.metrics.Metric):
    def __init__(self, n_classes, name="share", **kwargs):
        super().__init__(name=name, **kwargs)
        self.total = self.add_weight(name="total", shape=(3,), initializer="zeros")
        self.count = self.add_weight(name="count", shape=(n_classes,), initializer="zeros")
        self.fine = self.add_weight(name="fine", shape=(n_classes,), initializer="zeros")
