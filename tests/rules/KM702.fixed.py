from tensorflow import keras
from tensorflow.keras.layers import Layer


class Linear(Layer):
    def build(self, input_shape):
        self.a = self.add_weight(name="a", shape=(input_shape[-1], 3))
        self.b = self.add_weight(name="b", shape=(3,), initializer="zeros", trainable=True)
        self.c = self.add_weight(name="c", shape=[3, 2], dtype="float32", initializer="uniform")
        for index in range(3):
            self.d = self.add_weight(name=f"d_{index}", shape=(3,))
            self.e = self.add_weight(name="e_%d" % index, shape=(3,))
            self.f = self.add_weight(name="f_{}".format(index), shape=(3,))
        title = "g"
        self.g = self.add_weight(name=title, shape=(3,))
        self.h = self.add_weight(name="h", shape=(3,), initializer="ones")
        self.i = self.add_weight(name="i", shape=(3,), autocast=False)
        self.j = self.add_weight(name="j", shape=())
        self.k = self.add_weight(name=self.title, shape=(3,))
        self.l = self.add_weight(name="l")
        self.m = self.add_weight(name="m", shape=(3,), initializer="ones", trainable=False)
        self.n = self.add_weight((3, 2), "ones", name="n")
        self.o = self.add_weight(shape=(3, 2), aggregation="mean")
        shape = (3,)
        self.p = self.add_weight(shape, name="p")
        self.q = self.add_weight(
            name="q",  # the name
            shape=(3,),
        )
        super().build(input_shape)


class Total(keras.metrics.Metric):
    def __init__(self, name="total", **kwargs):
        super().__init__(name=name, **kwargs)
        self.total = self.add_weight(name="total", initializer="zeros")
        self.count = self.add_weight(name="count", shape=(2,), initializer="zeros")
        self.sum = self.add_weight(name="sum", initializer="zeros")
        self.fine = self.add_weight(name="fine", initializer="zeros")
        self.also = self.add_weight(name="also", shape=(2,), initializer="zeros", dtype="int32")
        self.mode = self.add_weight(name="mode", initializer="zeros")


class Ledger:
    def add_weight(self, name, value):
        self.name = value

    def build(self):
        self.add_weight("a", (1, 2))


def outside(layer: Layer):
    layer.add_weight(name="extra", shape=(2,))
    Ledger().add_weight("b", (1, 2))


class Old(Layer):
    def build(self, shape):
        self.kernel = self.add_weight(name="kernel", shape=[int(shape[-1]), 3])
        self.bias = self.add_variable(shape=(3,), initializer="zeros")
        self.scale = self.add_variable((3,), "ones")


class Scaled(keras.layers.Conv1D):
    save_own_variables = keras.layers.Layer.save_own_variables
    load_own_variables = keras.layers.Layer.load_own_variables

    def build(self, input_shape):
        super().build(input_shape)
        self.depth = self.filters
        self.scale = self.add_weight(name="scale", shape=(self.filters,))
        self.shift = self.add_weight(name="shift", shape=(self.depth,))
        self.whole = self.add_weight(name="whole", shape=(self.filters,))


class Gated(keras.layers.Dense):
    save_own_variables = keras.layers.Layer.save_own_variables
    load_own_variables = keras.layers.Layer.load_own_variables

    def build(self, input_shape):
        self.gate = self.add_weight(name="gate", shape=(self.units,))
        super().build(input_shape)


class Sized(keras.layers.Layer):
    def build(self, input_shape):
        self.gate = self.add_weight(name="gate", shape=self.units)
